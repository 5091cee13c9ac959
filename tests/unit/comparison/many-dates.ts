import { isoDate } from "@/lib/columns/days";
import { StudyColumns } from "@/lib/columns/study-columns";
import { random } from "@/lib/resampling/random";

const OUTLETS = 7;
const FRAMES = ["a", "b", "c"];
const TONES = [-1, 0, 1];
const FORMS = ["verbatim", "headline", "paraphrase"] as const;

const outlets = Array.from({ length: OUTLETS }, (_, at) => {
  return { id: at, slug: `o${at}`, name: `O${at}`, position: at };
});
const analysts = [1, 2, 3].map((number) => {
  return { id: number, number, name: `${number}`, automated: true };
});
const variables = [
  {
    ...({ id: 0, key: "frame", name: "Frame", level: "nominal", select: "many", max: 3 } as const),
    codes: FRAMES.map((key, id) => ({ id, key, name: key, value: null })),
  },
  {
    ...({ id: 1, key: "sentiment", name: "Sentiment", level: "ordinal", select: "one" } as const),
    max: 1,
    codes: TONES.map((value, at) => ({ id: 100 + at, key: `${value}`, name: `${value}`, value })),
  },
];

/**
 * A study of so many quotes, one an item, on days, months, years and no date at all, each answered by none
 * to three analysts; and what one analyst more says of a quote.
 */
export function manyDates(quotes: number, seed: number) {
  const next = random(seed);
  const upTo = (many: number) => Math.floor(next() * many);
  const study = new StudyColumns({
    revision: 1,
    codebook: { id: 1, number: 1, variables },
    outlets,
    analysts,
  });
  const date = () => {
    const day = isoDate(18_000 + upTo(900));
    return [day, day, day, day.slice(0, 7), day.slice(0, 4), null][upTo(6)] ?? null;
  };
  let annotations = 0;
  const answer = (quote: number, analyst: number) => {
    const id = ++annotations;
    const codes = FRAMES.flatMap((_, code) => (upTo(3) === 0 ? [[id, code] as const] : []));
    study.addAnnotations([[id, quote, analyst, 20_000]], [...codes, [id, 100 + upTo(3)]]);
  };
  for (let id = 1; id <= quotes; id++) {
    study.corpus.addItem([id, `i${id}`, upTo(OUTLETS), date()]);
    study.corpus.addQuote([id, `q${id}`, id, FORMS[upTo(3)]!]);
    for (let analyst = 1; analyst <= upTo(4); analyst++) answer(id, analyst);
  }
  return { study, answer };
}
