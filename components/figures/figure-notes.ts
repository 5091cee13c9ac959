import type { FigureContext } from "./context";

/** More than this many names make a note that nobody reads. */
const MOST_NAMES = 6;

/** "A, B and C"; of many only the first, and how many more there are. */
export function someOf(
  { list, words }: FigureContext,
  names: readonly string[],
  most = MOST_NAMES,
): string {
  if (names.length <= most + 1) return list([...names]);
  return list([...names.slice(0, most), words("scale.more", { count: names.length - most })]);
}

/** Outlets with a mark that rests on few quotes; nothing when there are none. */
export function fewNotes(
  context: FigureContext,
  names: readonly string[],
  look: "hollow" | "mean" | "dashed" = "hollow",
): string[] {
  if (names.length === 0) return [];
  const outlets = someOf(context, names);
  return [context.words("fewNote", { outlets, count: names.length, look })];
}

/** What is hatched: variables and codes on which analysts agree too little. */
export function doubtNotes(context: FigureContext, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  return [context.words("doubtNote", { codes: someOf(context, names) })];
}

/** Outlets that the filters leave and that have no quotes. */
export function noneNotes(context: FigureContext, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const outlets = someOf(context, names);
  return [context.words("scale.noneNote", { outlets, count: names.length })];
}

export function hiddenNotes({ words }: FigureContext, count: number): string[] {
  return count > 0 ? [words("scale.hiddenNote", { count })] : [];
}
