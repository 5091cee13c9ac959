import { binomial } from "./binomial";
import { random, randomWords } from "./random";

/** Kinds that stand together and have as many members each: `size` of them from `first`. */
type Group = { first: number; size: number; members: number };

/** Up to this many members a kind, drawing members one by one is quicker than a number for each kind. */
const DRAWN_SINGLY = 40;

function groupsOf(counts: Uint32Array): Group[] {
  const groups: Group[] = [];
  for (let kind = 0; kind < counts.length; kind++) {
    const members = counts[kind]!;
    const last = groups.at(-1);
    const joins = last && members === counts[last.first] && members <= DRAWN_SINGLY;
    if (joins) {
      last.size++;
      last.members += members;
    } else groups.push({ first: kind, size: 1, members });
  }
  return groups;
}

/** Random words, and how many of them are used up. */
type Stream = { words: Uint32Array; at: number; refill: (into: Uint32Array) => void };

/** Draws so often from the kinds of a group, each as likely as the other, and counts them. */
function drawSingly(count: number, of: Group & { stream: Stream }, drawn: Uint32Array) {
  const { first, stream } = of;
  const { words } = stream;
  const scale = of.size * 2 ** -32;
  let at = stream.at;
  for (let left = count; left > 0; left--) {
    if (at === words.length) {
      stream.refill(words);
      at = 0;
    }
    drawn[first + ((words[at++]! * scale) >>> 0)]!++;
  }
  stream.at = at;
}

/** Members are drawn from a stream of their own. */
const OTHER_STREAM = 0x9e3779b9;

/**
 * Draws as many as there are, with replacement, from a set in which `counts[kind]` are of each kind, and
 * gives how many of each kind were drawn. Exact (multinomial), and quicker than drawing one by one: a
 * kind of many members takes one binomial number; so do neighbouring kinds of equally few members
 * together, among which as many are then picked. Quickest where counts are in order.
 * The array that comes back is filled anew by the next draw. Same counts and seed: same draws.
 *
 * @example drawCounts(Uint32Array.of(3, 0, 5), 1)() // e.g. Uint32Array [2, 0, 6]
 */
export function drawCounts(counts: Uint32Array, seed: number): () => Uint32Array {
  const words = new Uint32Array(4096);
  const stream = { words, at: words.length, refill: randomWords(seed ^ OTHER_STREAM) };
  const groups = groupsOf(counts).map((group) => ({ ...group, stream }));
  const total = groups.reduce((sum, { members }) => sum + members, 0);
  const drawn = new Uint32Array(counts.length);
  const next = random(seed);
  return () => {
    drawn.fill(0);
    let left = total;
    let weight = total;
    for (const group of groups) {
      const count = binomial({ n: left, p: group.members / weight }, next);
      if (group.size === 1) drawn[group.first] = count;
      else drawSingly(count, group, drawn);
      left -= count;
      weight -= group.members;
    }
    return drawn;
  };
}
