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
