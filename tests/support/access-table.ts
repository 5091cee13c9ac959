// Who may do what: the one table that every page, route and action is held against.

export const people = [
  "visitor",
  "disabled",
  "stranger",
  "viewer",
  "analyst",
  "lead",
  "admin",
] as const;
export type Person = (typeof people)[number];

/** The HTTP status that each person gets. */
type Answers = Record<Person, number>;

const same = (status: number): Answers =>
  Object.fromEntries(people.map((person) => [person, status])) as Answers;

/** In a study that is not published: from this role on the answer is `status`. */
function from(role: "viewer" | "analyst" | "lead", status = 200): Answers {
  const order = ["viewer", "analyst", "lead", "admin"];
  const answer = (person: Person) => {
    if (person === "visitor" || person === "disabled") return 401;
    if (person === "stranger") return 404;
    return order.indexOf(person) >= order.indexOf(role) ? status : 403;
  };
  return Object.fromEntries(people.map((person) => [person, answer(person)])) as Answers;
}

const signedIn: Answers = { ...same(200), visitor: 401, disabled: 401 };
const adminOnly: Answers = { ...same(403), visitor: 401, disabled: 401, admin: 200 };

/** Every page and every GET route, asked for in a study that is not published. */
export const routes: Record<string, Answers> = {
  "/": same(200),
  "/studies": same(307),
  "/sign-in": same(200),
  "/setup": same(200),
  "/invite/[token]": same(200),
  "/account": signedIn,
  "/admin/users": adminOnly,
  "/studies/new": signedIn,
  "/studies/[slug]": from("viewer"),
  "/studies/[slug]/agreement": from("viewer"),
  "/studies/[slug]/codebook": from("viewer"),
  "/studies/[slug]/settings": from("lead"),
  "/studies/[slug]/quotes": from("viewer"),
  "/studies/[slug]/quotes/[quote]": from("viewer"),
  "/studies/[slug]/outlets/[outlet]": from("viewer"),
  "/studies/[slug]/corpus": from("lead"),
  "/studies/[slug]/corpus/outlets/new": from("lead"),
  "/studies/[slug]/corpus/outlets/[outlet]/edit": from("lead"),
  "/studies/[slug]/corpus/items/new": from("lead"),
  "/studies/[slug]/corpus/items/[item]/edit": from("lead"),
  "/studies/[slug]/corpus/quotes/new": from("lead"),
  "/studies/[slug]/corpus/quotes/[quote]/edit": from("lead"),
  "/studies/[slug]/annotate": from("analyst", 307),
  "/studies/[slug]/annotate/[quote]": from("analyst"),
  "/studies/[slug]/adjudicate": from("lead"),
  "/studies/[slug]/adjudicate/[quote]": from("lead"),
  "/studies/[slug]/frozen": from("viewer"),
  // An analyst who annotates blind is told so, and reads nothing of the figure.
  "/frozen/[address]": from("viewer"),
  "/tools/agreement": same(200),
  "/api/health": same(200),
  "/api/health/ready": same(200),
  // Takes a table from anybody, and only by POST.
  "/api/agreement": same(405),
  "/api/auth/[...nextauth]": same(200),
  "/api/studies/[slug]/agreement": from("viewer"),
  // Single answers: of a study that shows them once annotation is closed, while it is open.
  "/api/studies/[slug]/bundle": from("lead"),
  "/api/studies/[slug]/comparison": from("viewer"),
  "/api/studies/[slug]/figure": from("viewer"),
  "/api/studies/[slug]/quotes": from("viewer"),
  "/api/studies/[slug]/annotations/[quote]": from("analyst"),
  // For frames in other sites: whoever asks, it is there for published studies alone.
  "/embed/studies/[slug]": same(404),
  "/embed/frozen/[address]": same(404),
  "/api/frozen/[address]": { ...from("viewer"), analyst: 403 },
  // Take writes only.
  "/api/studies/[slug]/annotations/[quote]/reopen": same(405),
  "/api/studies/[slug]/frozen": same(405),
};

const save = (quote: string) => ({
  method: "PUT",
  path: `/api/studies/[slug]/annotations/${quote}`,
});
const reopen = (quote: string) => ({
  method: "POST",
  path: `/api/studies/[slug]/annotations/${quote}/reopen`,
});

const freezing = "/api/studies/[slug]/frozen";

/**
 * Every write that is no action, in the order in which each person tries them: first on the study
 * that is not published, then on one that everybody may read.
 */
export const writes: { method: string; path: string; study: "private" | "demo"; who: Answers }[] = [
  { ...save("own-1"), study: "private", who: from("analyst") },
  { ...reopen("own-1"), study: "private", who: from("analyst") },
  // The admin, who leads every study, joins one by annotating; nobody else of these is a member.
  { ...save("kp-1"), study: "demo", who: adminOnly },
  { ...reopen("kp-1"), study: "demo", who: adminOnly },
  // Not for the analyst, who annotates blind.
  { method: "POST", path: freezing, study: "private", who: from("lead", 201) },
  { method: "POST", path: freezing, study: "demo", who: { ...adminOnly, admin: 201 } },
];

/** Every page and GET route of a study as a published one answers them, where that is different. */
export const published: Record<string, Answers> = {
  "/studies/[slug]": same(200),
  "/studies/[slug]/agreement": same(200),
  "/studies/[slug]/codebook": same(200),
  "/studies/[slug]/quotes": same(200),
  "/studies/[slug]/quotes/[quote]": same(200),
  "/studies/[slug]/outlets/[outlet]": same(200),
  "/studies/[slug]/frozen": same(200),
  "/studies/[slug]/settings": adminOnly,
  "/studies/[slug]/corpus": adminOnly,
  "/studies/[slug]/annotate": { ...adminOnly, admin: 307 },
  "/studies/[slug]/annotate/[quote]": adminOnly,
  "/studies/[slug]/adjudicate": adminOnly,
  "/studies/[slug]/adjudicate/[quote]": adminOnly,
  "/api/studies/[slug]/agreement": same(200),
  "/api/studies/[slug]/bundle": same(200),
  "/api/studies/[slug]/comparison": same(200),
  "/api/studies/[slug]/figure": same(200),
  "/embed/studies/[slug]": same(200),
  "/api/studies/[slug]/quotes": same(200),
  "/api/studies/[slug]/annotations/[quote]": adminOnly,
};

/** What an action answers to somebody whose role is too low; "passes" once the role is held. */
export type Outcome = "signed-out" | "forbidden" | "not-found" | "passes";

export function outcome(least: Least, person: Person): Outcome {
  const out = person === "visitor" || person === "disabled";
  if (least === "anybody") return "passes";
  if (out) return "signed-out";
  if (least === "account" || person === "admin") return "passes";
  if (least === "admin") return "forbidden";
  if (person === "stranger") return "not-found";
  const order = ["viewer", "analyst", "lead"];
  return order.indexOf(person) >= order.indexOf(least) ? "passes" : "forbidden";
}

export type Least = "anybody" | "account" | "viewer" | "analyst" | "lead" | "admin";

/** Every server action, and the least that somebody has to be to call it. */
export const actions: Record<string, Least> = {
  makeFirstAccount: "anybody",
  acceptInvitation: "anybody",
  chooseNewPassword: "anybody",
  joinStudy: "account",
  saveProfile: "account",
  saveNewPassword: "account",
  signOutEverywhere: "account",
  createStudyAction: "account",
  invite: "admin",
  withdrawInvitation: "admin",
  makeResetLink: "admin",
  disableAccount: "admin",
  changeAdmin: "admin",
  updateStudyAction: "lead",
  updateStudySettingsAction: "lead",
  archiveStudyAction: "lead",
  restoreStudyAction: "lead",
  updateMemberRoleAction: "lead",
  removeMemberAction: "lead",
  inviteToStudyAction: "lead",
  revokeStudyInvitationAction: "lead",
  createCodeAction: "lead",
  updateCodeAction: "lead",
  archiveCodeAction: "lead",
  restoreCodeAction: "lead",
  createOutletAction: "lead",
  addKnownOutletAction: "lead",
  updateOutletAction: "lead",
  createItemAction: "lead",
  updateItemAction: "lead",
  createQuoteAction: "lead",
  updateQuoteAction: "lead",
  archiveAction: "lead",
  restoreAction: "lead",
  recordAdjudicationAction: "lead",
  withdrawAdjudicationAction: "lead",
  restoreAdjudicationAction: "lead",
  withdrawFrozenFigureAction: "lead",
};
