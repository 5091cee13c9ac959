import type { StudyRows } from "../../support/study-rows";

export type SmallAnswers = { frame?: string[]; sentiment?: string };
export type SmallStudy = {
  /** One entry an outlet: one entry a quote of its only item: one entry an analyst, null for none. */
  outlets: (SmallAnswers | null)[][][];
  frames?: string[];
  adjudicated?: { quote: number; frame?: string[]; sentiment?: string }[];
};

const SCALE = [-2, -1, 0, 1, 2];

function codebook(frames: string[]): StudyRows["variables"] {
  return [
    {
      id: 0,
      key: "frame",
      name: "Frame",
      level: "nominal",
      select: "many",
      max: 3,
      codes: frames.map((key, id) => ({ id, key, name: key.toUpperCase(), value: null })),
    },
    {
      id: 1,
      key: "sentiment",
      name: "Sentiment",
      level: "ordinal",
      select: "one",
      max: 1,
      codes: SCALE.map((value, at) => ({
        id: 1000 + at,
        key: `${value}`,
        name: `${value}`,
        value,
      })),
    },
  ];
}

/** Rows of a study small enough to be written out in a test; quotes are numbered through all outlets. */
export function smallRows({
  outlets,
  frames = ["a", "b", "c"],
  adjudicated = [],
}: SmallStudy): StudyRows {
  const variables = codebook(frames);
  const codeIds = ({ frame = [], sentiment }: SmallAnswers) => {
    const keys = [frame, sentiment === undefined ? [] : [sentiment]];
    return variables.flatMap(({ codes }, at) =>
      codes.filter(({ key }) => keys[at]?.includes(key)).map(({ id }) => id),
    );
  };
  const quotes = outlets.flatMap((of, itemId) =>
    of.map((annotations) => ({ itemId, annotations })),
  );
  const given = quotes.flatMap(({ annotations }, quoteId) =>
    annotations.flatMap((answers, analystId) => (answers ? [{ quoteId, analystId, answers }] : [])),
  );
  const analysts = Math.max(0, ...quotes.map(({ annotations }) => annotations.length));
  const decisions = adjudicated.flatMap(({ quote: quoteId, frame, sentiment }) => [
    ...(frame ? [{ quoteId, variableId: 0, codes: codeIds({ frame }) }] : []),
    ...(sentiment ? [{ quoteId, variableId: 1, codes: codeIds({ sentiment }) }] : []),
  ]);
  return {
    revision: 7,
    codebookRevision: 1,
    outlets: outlets.map((_, id) => ({ id, slug: `o${id}`, name: `Outlet ${id}`, position: id })),
    items: outlets.map((_, id) => ({ id, key: `i${id}`, outletId: id, publishedOn: "2024-08-12" })),
    quotes: quotes.map(({ itemId }, id) => ({ id, key: `q${id}`, itemId, form: "verbatim" })),
    analysts: Array.from({ length: analysts }, (_, id) => {
      return { id, number: id + 1, name: `Analyst ${id + 1}`, automated: false };
    }),
    variables,
    annotations: given.map(({ quoteId, analystId }, id) => {
      return { id, quoteId, analystId, submittedAt: null };
    }),
    answers: given.flatMap(({ answers }, annotationId) =>
      codeIds(answers).map((codeId) => ({ annotationId, codeId })),
    ),
    adjudications: decisions.map(({ quoteId, variableId }, id) => ({ id, quoteId, variableId })),
    adjudicationCodes: decisions.flatMap(({ codes }, adjudicationId) =>
      codes.map((codeId) => ({ adjudicationId, codeId })),
    ),
  };
}
