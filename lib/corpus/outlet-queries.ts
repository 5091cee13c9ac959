import type { StudyAccess } from "../base/access";
import { slug as slugSchema } from "../base/text";
import { reader } from "../db/client";
import { visibleOutlet } from "../db/visible-outlet";
import { audience } from "./schema";

/** The study's outlets by position, which is also their colour; archived ones for leads who ask. */
export async function getOutlets(access: StudyAccess, { archived = false } = {}) {
  const all = archived && access.role === "lead";
  const rows = await reader().studyOutlet.findMany({
    where: { studyId: access.study.id, ...(all ? {} : { archivedAt: null }) },
    orderBy: { position: "asc" },
    select: { position: true, outlet: { select: { slug: true, name: true } } },
  });
  return rows.map(({ position, outlet }) => ({ position, ...outlet }));
}

const profileFields = {
  slug: true,
  name: true,
  medium: true,
  country: true,
  ownership: true,
  description: true,
  audience: true,
  version: true,
} as const;

/** An outlet of the study with what is known about it; archived ones are there for leads only. */
export async function getOutlet(access: StudyAccess, slug: string) {
  if (!slugSchema.safeParse(slug).success) return null;
  const row = await reader().studyOutlet.findFirst({
    where: { studyId: access.study.id, outlet: { slug } },
    select: { position: true, archivedAt: true, outlet: { select: profileFields } },
  });
  if (!row || (row.archivedAt && access.role !== "lead")) return null;
  const known = audience.safeParse(row.outlet.audience);
  return {
    ...row.outlet,
    audience: known.success ? known.data : null,
    position: row.position,
    archived: row.archivedAt !== null,
  };
}
export type OutletProfile = NonNullable<Awaited<ReturnType<typeof getOutlet>>>;

/** Outlets of other studies that this lead may know of and this study does not have. */
export function getKnownOutlets(access: StudyAccess<"lead">) {
  return reader().outlet.findMany({
    where: {
      AND: [visibleOutlet(access.account), { studies: { none: { studyId: access.study.id } } }],
    },
    select: { slug: true, name: true, medium: true, country: true },
  });
}
