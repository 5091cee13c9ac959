import type { StudyAccess } from "../base/access";
import { reader } from "../db/client";

/** The study's newest codebook revision with variables and codes in order, or null. */
export async function getCodebook(access: StudyAccess) {
  return reader().codebookRevision.findFirst({
    where: { studyId: access.study.id },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      name: true,
      unit: true,
      variables: {
        orderBy: { position: "asc" },
        select: {
          id: true,
          key: true,
          name: true,
          question: true,
          level: true,
          select: true,
          max: true,
          codes: {
            orderBy: { position: "asc" },
            select: {
              id: true,
              key: true,
              name: true,
              definition: true,
              include: true,
              exclude: true,
              value: true,
              archivedAt: true,
            },
          },
        },
      },
    },
  });
}

export type Codebook = NonNullable<Awaited<ReturnType<typeof getCodebook>>>;
export type Variable = Codebook["variables"][number];

/** The studies among these that have a codebook, each with the size of its newest revision. */
export async function getCodebookSizes(accesses: StudyAccess[]) {
  const rows = await reader().study.findMany({
    where: { id: { in: accesses.map(({ study }) => study.id) }, revisions: { some: {} } },
    orderBy: { id: "asc" },
    select: {
      slug: true,
      title: true,
      revisions: {
        orderBy: { number: "desc" },
        take: 1,
        select: {
          variables: {
            select: { _count: { select: { codes: { where: { archivedAt: null } } } } },
          },
        },
      },
    },
  });
  return rows.map(({ slug, title, revisions }) => {
    const variables = revisions[0]?.variables ?? [];
    const codes = variables.reduce((sum, { _count }) => sum + _count.codes, 0);
    return { slug, title, variables: variables.length, codes };
  });
}

/** Whether any annotation was submitted against a revision; after the first its codes stay. */
export async function isAnswered(access: StudyAccess, revisionId: number): Promise<boolean> {
  const where = { studyId: access.study.id, revisionId, state: { not: "draft" } } as const;
  return (await reader().annotation.findFirst({ where, select: { id: true } })) !== null;
}
