import type { Random } from "../../../lib/resampling/random";
import { type AnnotationAnswers, annotating, MEAN_ANALYSTS, type Truth } from "./analysts";
import { bell, drawn, stream } from "./chance";
import { FUNCTIONS } from "./codebook";
import { DAYS, type Outlet, outlets } from "./outlets";
import { sentence } from "./vocabulary";

export type LargeStudy = { annotations: number; seed: number };

const FIRST_DAY = Date.UTC(2022, 0, 3);
const MILLISECONDS_A_DAY = 86_400_000;

/** As imports bring them; each quote with its item, of which it may be the first quote, and its annotations. */
export type SyntheticQuote = {
  item: ReturnType<typeof itemInput>;
  begins: boolean;
  quote: ReturnType<typeof quoteInput>;
  annotations: ReturnType<typeof annotationInput>[];
};

const dayAt = (day: number) => new Date(FIRST_DAY + day * MILLISECONDS_A_DAY);

/** Of some items only the month is known, of few only the year or nothing. */
function knownDate(day: number, next: Random): string | null {
  const iso = dayAt(day).toISOString().slice(0, 10);
  const known = next();
  if (known < 0.005) return null;
  return known < 0.01 ? iso.slice(0, 4) : known < 0.045 ? iso.slice(0, 7) : iso;
}

type Place = { number: number; day: number; outlet: Outlet; next: Random };

function itemInput({ number, day, outlet, next }: Place) {
  return {
    key: `item-${String(number).padStart(7, "0")}`,
    outlet: outlet.slug,
    kind: next() < 0.8 ? "article" : "comment",
    title: `Synthetic item ${number}`,
    publishedOn: knownDate(day, next),
  };
}

function quoteInput({ number, outlet, next }: Place, item: string) {
  const { language } = outlet;
  const form = next();
  const [length, originalLength] = [6 + Math.floor(14 * next()), 6 + Math.floor(10 * next())];
  const text = sentence(language, { length, next });
  const translated = language === "en" && next() < 0.2;
  const original = sentence("kk", { length: originalLength, next });
  return {
    key: `quote-${String(number).padStart(7, "0")}`,
    item,
    form: form < 0.15 ? "headline" : form < 0.75 ? "verbatim" : "paraphrase",
    text: `Synthetic quote ${number}: ${text}`,
    language,
    ...(translated ? { originalText: `Synthetic: ${original}`, originalLanguage: "kk" } : {}),
    speaker: next() < 0.3 ? `Synthetic speaker ${1 + Math.floor(40 * next())}` : null,
  };
}

function truthOf({ frames, tone }: Outlet["leanings"][number], next: Random): Truth {
  const more = next();
  const wanted = more < 0.55 ? 1 : more < 0.87 ? 2 : 3;
  const chosen = new Set<number>();
  while (chosen.size < wanted) chosen.add(drawn(frames, next));
  const [first = 0] = chosen;
  const usual = next() < 0.6 ? first % FUNCTIONS.length : Math.floor(next() * FUNCTIONS.length);
  return { frames: [...chosen], tone: tone + 0.7 * bell(next), purpose: usual };
}

function annotationInput(
  { analyst, delay, ...given }: AnnotationAnswers,
  day: number,
  quote: string,
) {
  const submittedAt = delay === null ? {} : { submittedAt: dayAt(day + delay) };
  return { quote, analyst: analyst + 1, ...given, ...submittedAt };
}

/** How many quotes each outlet prints each day: a fixed number, spread by activity. */
function* printed(seed: number, quotes: number): Generator<{ outlet: Outlet; day: number }> {
  const all = outlets(seed);
  const total = all.reduce((sum, { activity }) => sum + activity.reduce((a, b) => a + b, 0), 0);
  let active = 0;
  let made = 0;
  for (let day = 0; day < DAYS; day++) {
    for (const outlet of all) {
      active += outlet.activity[day]!;
      for (const due = Math.floor((active / total) * quotes); made < due; made++) {
        yield { outlet, day };
      }
    }
  }
}

/**
 * The quotes of a synthetic study, day after day, the same for the same seed, with exactly so many
 * annotations: a few quotes more than they need are made, so that the newest wait for analysts.
 */
export function* syntheticQuotes({ annotations, seed }: LargeStudy): Generator<SyntheticQuote> {
  const [forItems, forQuotes] = [stream(seed, 3), stream(seed, 4)];
  const annotate = annotating(seed);
  const quotes = Math.ceil((annotations / MEAN_ANALYSTS) * 1.03) + 50;
  let left = annotations;
  let items = 0;
  let number = 0;
  let item: SyntheticQuote["item"] | undefined;
  let printedOn = -1;
  for (const { outlet, day } of printed(seed, quotes)) {
    number += 1;
    const begins = item?.outlet !== outlet.slug || printedOn !== day || forItems() < 0.15;
    if (begins || !item) {
      items += 1;
      item = itemInput({ number: items, day, outlet, next: forItems });
      printedOn = day;
    }
    const quote = quoteInput({ number, day, outlet, next: forQuotes }, item.key);
    const truth = truthOf(outlet.leanings[Math.floor(day / 7)]!, forQuotes);
    const given = annotate(day, truth).slice(0, left);
    left -= given.length;
    yield {
      item,
      begins,
      quote,
      annotations: given.map((each) => annotationInput(each, day, quote.key)),
    };
  }
}
