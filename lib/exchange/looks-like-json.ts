/**
 * Whether a table's text is meant as JSON: an object, or a list of lists, which is told how to be
 * written. One that begins with the empty set, `{}`, is a table as text.
 */
export function looksLikeJson(text: string): boolean {
  return /^\s*(\{(?!\s*\})|\[\s*\[)/.test(text);
}
