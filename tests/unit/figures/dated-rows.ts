import type { StudyRows } from "../../support/study-rows";

const NAMES = [
  "Қазақстан Республикасының Мәжілісі газеті «Егемен Қазақстан»",
  "Комсомольская правда в Казахстане и Средней Азии",
  "The New York Times International Edition",
  "Ақ жол",
  "Независимая общественно-политическая газета восточных регионов",
];
const CODES = [
  "Региональная самостоятельность и возрождение",
  "Шетелдік күштердің араласуы",
  "Break with Russia",
  "Личная дискредитация автора предложения",
  "Ескі одақтарға адалдық",
];
const TONES = [
  "Очень отрицательно",
  "Отрицательно",
  "Нейтрально",
  "Положительно",
  "Очень положительно",
];

const named = (names: string[], at: number) => `${names[at % names.length]} ${at}`;

/** Outlets with names of any length, some without quotes, over a year that is known to the day, month or not at all. */
export function datedRows({ outlets = 60, codes = 40 } = {}): StudyRows {
  let seed = 7;
  const below = (limit: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  const rows: StudyRows = {
    revision: 1,
    codebookRevision: 1,
    outlets: Array.from({ length: outlets }, (_, id) => {
      return { id, key: `o-${id}`, slug: `o-${id}`, name: named(NAMES, id), position: id };
    }),
    items: [],
    quotes: [],
    analysts: [0, 1, 2].map((id) => {
      return { id, key: `a-${id}`, name: `Analyst ${id}`, automated: false, number: id + 1 };
    }),
    variables: [
      {
        id: 0,
        key: "frame",
        name: "Frame",
        level: "nominal",
        select: "many",
        max: 3,
        codes: Array.from({ length: codes }, (_, id) => {
          return { id, key: `c-${id}`, name: named(CODES, id), value: null };
        }),
      },
      {
        id: 1,
        key: "sentiment",
        name: "Sentiment",
        level: "ordinal",
        select: "one",
        max: 1,
        codes: TONES.map((name, at) => ({
          id: 1000 + at,
          key: String(at - 2),
          name,
          value: at - 2,
        })),
      },
    ],
    annotations: [],
    answers: [],
    adjudications: [],
    adjudicationCodes: [],
  };
  const two = (part: number) => String(part).padStart(2, "0");
  for (let of = 0; of < outlets; of++) {
    for (let at = below(7); at > 0; at--) {
      const id = rows.items.length;
      const month = `2024-${two(1 + below(12))}`;
      const known = below(8);
      const day = `${month}-${two(1 + below(28))}`;
      const publishedOn = [null, "2024", month, month][known];
      const item = { id, key: `i-${id}`, outletId: of };
      rows.items.push({ ...item, publishedOn: publishedOn === undefined ? day : publishedOn });
      rows.quotes.push({ id, key: `q-${id}`, itemId: id, form: "verbatim" });
      for (let analystId = below(2); analystId < 3; analystId++) {
        const annotationId = rows.annotations.length;
        rows.annotations.push({ id: annotationId, quoteId: id, analystId, submittedAt: null });
        rows.answers.push({ annotationId, codeId: (of + below(2)) % codes });
        rows.answers.push({ annotationId, codeId: 1000 + Math.min(4, (of % 5) + below(2)) });
      }
    }
  }
  return rows;
}
