import type { StudyAccess } from "../base/access";
import { reader } from "../db/client";
import { countByOutlet, sum } from "../db/quote-counts";

export async function getStudyTitle(access: StudyAccess): Promise<string> {
  const { title } = await reader().study.findUniqueOrThrow({
    where: { id: access.study.id },
    select: { title: true },
  });
  return title;
}

async function cardRows(ids: number[]) {
  return reader().study.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      title: true,
      proposal: true,
      proposedBy: true,
      proposedIn: true,
      outlets: {
        where: { archivedAt: null },
        orderBy: { position: "asc" },
        select: { outletId: true, position: true, outlet: { select: { name: true, slug: true } } },
      },
    },
  });
}

async function memberRoles(accountId: number) {
  const rows = await reader().studyMember.findMany({
    where: { userId: accountId, removedAt: null },
    select: { studyId: true, role: true },
  });
  return new Map(rows.map(({ studyId, role }) => [studyId, role]));
}

type CardRow = Awaited<ReturnType<typeof cardRows>>[number];

/** A study as the list of studies shows it. */
export type StudyCard = Omit<CardRow, "id" | "outlets"> & {
  access: StudyAccess;
  /** Of a member; an admin who is none has null. */
  role: "viewer" | "analyst" | "lead" | null;
  outlets: { name: string; slug: string; position: number }[];
  quotes: number;
};

/** The studies of these accesses, in their order. */
export async function getStudies(accesses: StudyAccess[]): Promise<StudyCard[]> {
  const account = accesses[0]?.account;
  const [rows, roles] = await Promise.all([
    cardRows(accesses.map(({ study }) => study.id)),
    account ? memberRoles(account.id) : null,
  ]);
  const counts = rows.map(async ({ id, outlets }) => {
    const ids = outlets.map(({ outletId }) => outletId);
    return [id, sum(await countByOutlet({ studyId: id }, ids))] as const;
  });
  const quotes = new Map(await Promise.all(counts));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return accesses.flatMap((access) => {
    const row = byId.get(access.study.id);
    if (!row) return [];
    const { id, outlets, ...texts } = row;
    return {
      ...texts,
      access,
      role: roles?.get(id) ?? null,
      outlets: outlets.map(({ position, outlet }) => ({ ...outlet, position })),
      quotes: quotes.get(id) ?? 0,
    };
  });
}
