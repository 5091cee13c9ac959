/** What somebody may do in a study; each role may do all that stands before it. */
export type Role = "reader" | "viewer" | "analyst" | "lead";

export const roleOrder: readonly Role[] = ["reader", "viewer", "analyst", "lead"];

type Grants = {
  reader: { reader: true };
  viewer: Grants["reader"] & { viewer: true };
  analyst: Grants["viewer"] & { analyst: true };
  lead: Grants["analyst"] & { lead: true };
};

declare const proof: unique symbol;

/** A person who is signed in, or a program that annotates. Only lib/auth makes one. */
export type Account = {
  readonly id: number;
  readonly name: string;
  readonly admin: boolean;
  readonly [proof]: "account";
};

/** Proof that the server's admin asks. Only lib/auth makes one. */
export type AdminAccess = { readonly account: Account; readonly [proof]: "admin" };

export type AnswersShown = "never" | "closed" | "always";

/** The study as far as access depends on it. */
export type AccessStudy = {
  readonly id: number;
  readonly slug: string;
  /** When access was checked; what is read later may be of a later one. */
  readonly revision: number;
  readonly answersShown: AnswersShown;
  readonly namesShown: boolean;
  readonly published: boolean;
  readonly closed: boolean;
  readonly archived: boolean;
};

interface ReaderAccess {
  readonly study: AccessStudy;
  /** The role held, which may be higher than the one asked for. */
  readonly role: Role;
  /** Null for a reader who is not signed in. */
  readonly account: Account | null;
  readonly [proof]: Grants["reader"];
}
interface ViewerAccess extends ReaderAccess {
  readonly [proof]: Grants["viewer"];
}
interface AnalystAccess extends ViewerAccess {
  readonly [proof]: Grants["analyst"];
}
interface LeadAccess extends AnalystAccess {
  readonly [proof]: Grants["lead"];
}
type AccessByRole = {
  reader: ReaderAccess;
  viewer: ViewerAccess;
  analyst: AnalystAccess;
  lead: LeadAccess;
};

/**
 * Proof that somebody may act in a study with at least the role R. Only lib/auth makes one;
 * every query and mutation of a study takes it first, so that a forgotten check is a type error.
 */
export type StudyAccess<R extends Role = "reader"> = AccessByRole[R];
