import type { StudyAccess } from "../base/access";
import { AppError, invalidField } from "../base/app-error";
import { jsonColumn } from "../db/json-column";
import { visibleOutlet } from "../db/visible-outlet";
import { type Transaction, uniqueViolation } from "../db/write";
import { writeStudy } from "../db/write-study";
import type { KnownOutlet, NewOutlet, OutletUpdate } from "./schema";

type Lead = StudyAccess<"lead">;
type InStudy = { studyId: number; outletId: number; stamp: number };

/** At the end of the study's outlets; the place is also the outlet's colour. */
async function takeIntoStudy(tx: Transaction, { studyId, outletId, stamp }: InStudy) {
  const last = await tx.studyOutlet.aggregate({ where: { studyId }, _max: { position: true } });
  const position = (last._max.position ?? -1) + 1;
  await tx.studyOutlet.create({ data: { studyId, outletId, position, stamp } });
}

/** A new outlet, known to all studies from now on and taking part in this one. */
export async function createOutlet(
  access: Lead,
  { requestKey, audience, slug, ...fields }: NewOutlet,
) {
  try {
    return await writeStudy(access, {
      kind: "outlet.created",
      requestKey,
      work: async (tx, stamp) => {
        const outlet = await tx.outlet.create({
          data: { ...fields, slug, audience: jsonColumn(audience) },
        });
        await takeIntoStudy(tx, { studyId: access.study.id, outletId: outlet.id, stamp });
        const after = { slug, ...fields, audience, version: 1 };
        return { subject: `outlet:${slug}`, before: null, after };
      },
    });
  } catch (error) {
    if (!uniqueViolation(error)) throw error;
    throw invalidField("slug", { key: "slug-taken" });
  }
}

/** An outlet that other studies know already, taken into this one. */
export function addKnownOutlet(access: Lead, { requestKey, outlet: slug }: KnownOutlet) {
  const studyId = access.study.id;
  return writeStudy(access, {
    kind: "outlet.added",
    requestKey,
    work: async (tx, stamp) => {
      const outlet = await tx.outlet.findFirst({
        where: { slug, ...visibleOutlet(access.account) },
        select: { id: true, name: true, studies: { where: { studyId } } },
      });
      if (!outlet) throw invalidField("outlet", { key: "unknown-outlet" });
      if (outlet.studies.length > 0) throw invalidField("outlet", { key: "outlet-in-study" });
      await takeIntoStudy(tx, { studyId, outletId: outlet.id, stamp });
      return { subject: `outlet:${slug}`, before: null, after: { slug, name: outlet.name } };
    },
  });
}

async function outletOfStudy(tx: Transaction, studyId: number, slug: string) {
  const row = await tx.studyOutlet.findFirst({
    where: { studyId, outlet: { slug } },
    select: { outlet: true },
  });
  if (!row) throw new AppError("not-found", { key: "unknown-outlet" });
  const { id, name, medium, country, ownership, description, audience, version } = row.outlet;
  return { id, told: { slug, name, medium, country, ownership, description, audience, version } };
}

/** The fields as the form names them, for telling what stands now. */
function byFormName({ audience, ...told }: Awaited<ReturnType<typeof outletOfStudy>>["told"]) {
  const parts = Object.entries((audience ?? {}) as Record<string, unknown>);
  return {
    ...told,
    ...Object.fromEntries(parts.map(([name, value]) => [`audience.${name}`, value])),
  };
}

/**
 * Changes an outlet everywhere, for it is shared: every study that it takes part in gets a new
 * revision, so that none goes on showing the old name. Throws conflict when the version is not the
 * stored one.
 */
export function updateOutlet(access: Lead, { slug, input }: { slug: string; input: OutletUpdate }) {
  const { version, requestKey, audience, ...fields } = input;
  const studyId = access.study.id;
  return writeStudy(access, {
    kind: "outlet.updated",
    requestKey,
    work: async (tx, stamp) => {
      const { id, told } = await outletOfStudy(tx, studyId, slug);
      await requireSayEverywhere(tx, access, id);
      const { count } = await tx.outlet.updateMany({
        where: { id, version },
        data: { ...fields, audience: jsonColumn(audience), version: version + 1 },
      });
      if (count === 0) {
        throw new AppError("conflict", { key: "stale" }, { meanwhile: byFormName(told) });
      }
      await stampEverywhere(tx, { studyId, outletId: id, stamp });
      const after = { slug, ...fields, audience, version: version + 1 };
      return { subject: `outlet:${slug}`, before: told, after };
    },
  });
}

/** Throws forbidden when the outlet also stands in a study that this lead has no say in. */
async function requireSayEverywhere(tx: Transaction, access: Lead, outletId: number) {
  if (!access.account || access.account.admin) return;
  const led = { userId: access.account.id, role: "lead" as const, removedAt: null };
  const elsewhere = await tx.studyOutlet.count({
    where: { outletId, study: { members: { none: led } } },
  });
  if (elsewhere > 0) throw new AppError("forbidden", { key: "outlet-shared" });
}

async function stampEverywhere(tx: Transaction, { studyId, outletId, stamp }: InStudy) {
  await tx.studyOutlet.updateMany({ where: { studyId, outletId }, data: { stamp } });
  const others = await tx.studyOutlet.findMany({
    where: { outletId, studyId: { not: studyId } },
    orderBy: { studyId: "asc" },
    select: { studyId: true },
  });
  for (const other of others) {
    const { revision } = await tx.study.update({
      where: { id: other.studyId },
      data: { revision: { increment: 1 } },
      select: { revision: true },
    });
    await tx.studyOutlet.updateMany({
      where: { studyId: other.studyId, outletId },
      data: { stamp: revision },
    });
  }
}
