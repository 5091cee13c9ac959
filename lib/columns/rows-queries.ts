import { reader } from "../db/client";
import type { StudyRows } from "./study-rows";

type Asked = { id: number; revision: number; codebookRevision: number | null };

/**
 * The study's rows for columns(), in few narrow reads. They are not one snapshot, so their order
 * matters: annotations before their answers, and both before what they point to, which is never
 * deleted. Whatever is written meanwhile has raised the study's revision, and is read the next time.
 */
export async function getStudyRows({ id: studyId, revision, codebookRevision }: Asked) {
  const votes = await annotationRows(studyId);
  const [corpus, codebook] = await Promise.all([
    corpusRows(studyId),
    codebookRows(studyId, codebookRevision),
  ]);
  const variables = codebook?.variables ?? [];
  const annotations = votes.annotations.filter((row) => row.revisionId === codebook?.id);
  const variableIds = new Set(variables.map((variable) => variable.id));
  return {
    revision,
    codebookRevision: codebook?.number ?? null,
    ...corpus,
    variables,
    annotations,
    answers: votes.answers,
    adjudications: votes.adjudications.filter((row) => variableIds.has(row.variableId)),
    adjudicationCodes: votes.adjudicationCodes,
  } satisfies StudyRows;
}

/** What analysts have submitted and leads have decided. */
async function annotationRows(studyId: number) {
  const database = reader();
  const annotations = await database.annotation.findMany({
    where: { studyId, state: "submitted" },
    select: { id: true, quoteId: true, analystId: true, revisionId: true, submittedAt: true },
  });
  // Those of drafts as well: an annotation reopened since the first read keeps its answers here.
  const answers = await database.answer.findMany({
    where: { studyId },
    select: { annotationId: true, codeId: true },
  });
  const adjudications = await database.adjudication.findMany({
    where: { studyId, withdrawnAt: null },
    select: { id: true, quoteId: true, variableId: true },
  });
  const adjudicationCodes = await database.adjudicationCode.findMany({
    where: { studyId, adjudication: { withdrawnAt: null } },
    select: { adjudicationId: true, codeId: true },
  });
  return { annotations, answers, adjudications, adjudicationCodes };
}

/** Outlets, items and quotes that are not archived, and everybody who may have annotated them. */
async function corpusRows(studyId: number) {
  const database = reader();
  const inForce = { studyId, archivedAt: null };
  const [outlets, items, quotes, members] = await Promise.all([
    database.studyOutlet.findMany({
      where: inForce,
      select: { outletId: true, position: true, outlet: { select: { slug: true, name: true } } },
    }),
    database.item.findMany({
      where: inForce,
      orderBy: { id: "asc" },
      select: { id: true, key: true, outletId: true, publishedOn: true },
    }),
    database.quote.findMany({
      where: inForce,
      orderBy: { id: "asc" },
      select: { id: true, key: true, itemId: true, form: true },
    }),
    database.studyMember.findMany({
      where: { studyId },
      orderBy: { number: "asc" },
      select: { userId: true, number: true, user: { select: { name: true, automated: true } } },
    }),
  ]);
  return {
    outlets: outlets.map(({ outletId, position, outlet }) => ({
      id: outletId,
      position,
      ...outlet,
    })),
    items,
    quotes,
    analysts: members.map(({ userId, number, user }) => ({ id: userId, number, ...user })),
  };
}

/** The codebook revision of this number, by default the newest; null where there is none. */
async function codebookRows(studyId: number, number: number | null) {
  return reader().codebookRevision.findFirst({
    where: { studyId, ...(number === null ? {} : { number }) },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      variables: {
        orderBy: { position: "asc" },
        select: {
          id: true,
          key: true,
          name: true,
          level: true,
          select: true,
          max: true,
          codes: {
            orderBy: { position: "asc" },
            select: { id: true, key: true, name: true, value: true },
          },
        },
      },
    },
  });
}
