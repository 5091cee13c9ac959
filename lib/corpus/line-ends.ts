const plain = (text: string) => text.replace(/\r\n?/g, "\n");

/**
 * What to store of a text that came back from a form: browsers turn every line end into LF, so a
 * text that differs from the stored one in nothing else was not changed and stays as it is.
 */
export function keptLineEnds<T extends string | null>(stored: T, typed: T): T {
  if (stored === null || typed === null) return typed;
  return plain(stored) === plain(typed) ? stored : typed;
}
