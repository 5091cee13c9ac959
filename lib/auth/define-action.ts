import { headers } from "next/headers";
import { z } from "zod";
import type { Account, AdminAccess, Role, StudyAccess } from "../base/access";
import { parsed } from "../base/parsed";
import type { Result } from "../base/result";
import { failure } from "./failure";
import { requireOwnOrigin } from "./origin";
import { requireAccount, requireAdmin } from "./session";
import { requireStudyAccess } from "./study-access";

/** A server action as a form calls it: anything may be sent, a Result comes back. */
export type Action<T> = (input: unknown) => Promise<Result<T>>;

async function answered<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    requireOwnOrigin(await headers());
    return { ok: true, value: await work() };
  } catch (error) {
    return failure(error);
  }
}

const studyOf = z.looseObject({ study: z.string().max(200) });

/** An action inside a study: the input names it in `study`; access is checked before the rest is read. */
export function defineStudyAction<R extends Role, S extends z.ZodType, T>(
  role: R,
  schema: S,
  run: (access: StudyAccess<R>, input: z.output<S>) => Promise<T>,
): Action<T> {
  return async (input) =>
    answered(async () => {
      const { study, ...rest } = parsed(studyOf, input);
      const access = await requireStudyAccess(study, role);
      return run(access, parsed(schema, rest));
    });
}

/** An action of somebody who is signed in. */
export function defineAccountAction<S extends z.ZodType, T>(
  schema: S,
  run: (account: Account, input: z.output<S>) => Promise<T>,
): Action<T> {
  return async (input) => answered(async () => run(await requireAccount(), parsed(schema, input)));
}

/** An action of the server's admin. */
export function defineAdminAction<S extends z.ZodType, T>(
  schema: S,
  run: (admin: AdminAccess, input: z.output<S>) => Promise<T>,
): Action<T> {
  return async (input) => answered(async () => run(await requireAdmin(), parsed(schema, input)));
}

/** An action that anybody may call: using a one-time link. */
export function definePublicAction<S extends z.ZodType, T>(
  schema: S,
  run: (input: z.output<S>) => Promise<T>,
): Action<T> {
  return async (input) => answered(async () => run(parsed(schema, input)));
}
