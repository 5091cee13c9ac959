/** Whether a table's text is meant as JSON; one that begins with the empty set, `{}`, is not. */
export function looksLikeJson(text: string): boolean {
  return /^\s*\{(?!\s*\})/.test(text);
}
