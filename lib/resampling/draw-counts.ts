import { binomial } from "./binomial";
import { random, randomWords } from "./random";

/** A kind this common is drawn as one number; drawing its members one by one would take longer. */
const COMMON = 40;

type Order = { common: number[]; members: Uint32Array };

/** Common kinds, and for each member of a rare kind which kind it is of. */
function ordered(counts: Uint32Array): Order {
  const common: number[] = [];
  let rare = 0;
  for (let kind = 0; kind < counts.length; kind++) {
    if (counts[kind]! >= COMMON) common.push(kind);
    else rare += counts[kind]!;
  }
  const members = new Uint32Array(rare);
  let at = 0;
  for (let kind = 0; kind < counts.length; kind++) {
    if (counts[kind]! >= COMMON) continue;
    members.fill(kind, at, at + counts[kind]!);
    at += counts[kind]!;
  }
  return { common, members };
}

const WORDS = 4096;

type Members = { members: Uint32Array; refill: (into: Uint32Array) => void; words: Uint32Array };

/** Draws so many members with replacement, and counts them by kind. */
function drawMembers(count: number, { members, refill, words }: Members, drawn: Uint32Array) {
  const scale = members.length * 2 ** -32;
  for (let left = count; left > 0; left -= WORDS) {
    refill(words);
    const most = Math.min(left, WORDS);
    for (let at = 0; at < most; at++) drawn[members[(words[at]! * scale) >>> 0]!]!++;
  }
}

/** The members of rare kinds are drawn from a stream of their own. */
const OTHER_STREAM = 0x9e3779b9;

/**
 * Draws as many as there are, with replacement, from a set in which `counts[kind]` are of each kind, and
 * gives how many of each kind were drawn. Exact (multinomial), and quicker than drawing one by one:
 * a common kind takes one binomial number, members of rare kinds are drawn singly.
 * The array that comes back is filled anew by the next draw. Same counts and seed: same draws.
 *
 * @example drawCounts(Uint32Array.of(3, 0, 5), 1)() // e.g. Uint32Array [2, 0, 6]
 */
export function drawCounts(counts: Uint32Array, seed: number): () => Uint32Array {
  const { common, members } = ordered(counts);
  const total = common.reduce((sum, kind) => sum + counts[kind]!, members.length);
  const drawn = new Uint32Array(counts.length);
  const next = random(seed);
  const from = { members, refill: randomWords(seed ^ OTHER_STREAM), words: new Uint32Array(WORDS) };
  return () => {
    drawn.fill(0);
    let left = total;
    let weight = total;
    for (const kind of common) {
      const count = binomial({ n: left, p: counts[kind]! / weight }, next);
      drawn[kind] = count;
      left -= count;
      weight -= counts[kind]!;
    }
    drawMembers(left, from, drawn);
    return drawn;
  };
}
