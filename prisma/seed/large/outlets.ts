import type { Random } from "../../../lib/resampling/random";
import { runningTotals, stream } from "./chance";
import { FRAMES, OTHER } from "./codebook";
import { LANGUAGES, type Language } from "./vocabulary";

const OUTLETS = 50;
export const DAYS = 1000;
const WEEKS = Math.ceil(DAYS / 7);
const CAMPS = 5;

/** How an outlet frames the proposal in one week. */
export type Leaning = { frames: Float64Array; tone: number };

export type Outlet = {
  slug: string;
  name: string;
  medium: string;
  language: Language;
  /** How much it prints on each day; nothing in the weeks in which it is silent. */
  activity: Float64Array;
  /** By week: its profile drifts from one camp toward another. */
  leanings: Leaning[];
};

type Camp = { frames: number[]; tone: number };

/** Each camp has four frames that it prefers, and a tone. */
function camps(next: Random): Camp[] {
  return Array.from({ length: CAMPS }, (_, camp) => ({
    frames: FRAMES.map((_, frame) => {
      if (frame === OTHER) return 0.25;
      return frame % CAMPS === camp ? 3 + 3 * next() : 0.3 + 0.5 * next();
    }),
    tone: -1.4 + 0.7 * camp,
  }));
}

type Drift = { from: Camp; to: Camp; reach: number; turn: number };

function leaningsOf({ from, to, reach, turn }: Drift, next: Random): Leaning[] {
  const own = FRAMES.map(() => 0.6 + 0.8 * next());
  return Array.from({ length: WEEKS }, (_, week) => {
    const way = reach / (1 + Math.exp((turn - week) / 10));
    const mixed = (a: number, b: number) => a + way * (b - a);
    return {
      frames: runningTotals(own.map((mine, at) => mine * mixed(from.frames[at]!, to.frames[at]!))),
      tone: mixed(from.tone, to.tone),
    };
  });
}

/** Weekends are quiet, news comes in waves, and every outlet is silent in some weeks. */
function activityOf(outlet: number, next: Random): Float64Array {
  const size = Math.exp(1.2 * (next() + next() - 1));
  const begins = outlet % 9 === 4 ? Math.floor(next() * 400) : 0;
  const ends = outlet % 11 === 7 ? DAYS - Math.floor(next() * 300) : DAYS;
  const silent = Uint8Array.from({ length: WEEKS }, () => (next() < 0.08 ? 1 : 0));
  const pause = Math.floor(next() * (WEEKS - 12));
  silent.fill(1, pause, pause + 3 + (outlet % 6));
  return Float64Array.from({ length: DAYS }, (_, day) => {
    const wave = 1 + 2 * Math.exp(-(day % 125) / 12);
    const weekend = day % 7 > 4 ? 0.3 : 1;
    const holidays = day % 365 > 355;
    const prints = day >= begins && day < ends && !holidays && !silent[Math.floor(day / 7)];
    return prints ? size * wave * weekend * (0.5 + next()) : 0;
  });
}

export function outlets(seed: number): Outlet[] {
  const next = stream(seed, 0);
  const all = camps(next);
  return Array.from({ length: OUTLETS }, (_, at) => {
    const number = String(at + 1).padStart(2, "0");
    const drift = {
      from: all[at % CAMPS]!,
      to: all[(at * 3 + 1) % CAMPS]!,
      reach: 0.7 * next(),
      turn: WEEKS * next(),
    };
    return {
      slug: `synthetic-outlet-${number}`,
      name: `Synthetic outlet ${number}`,
      medium: ["newspaper", "website", "channel"][at % 3]!,
      language: LANGUAGES[(at * 7) % LANGUAGES.length]!,
      activity: activityOf(at, next),
      leanings: leaningsOf(drift, next),
    };
  });
}
