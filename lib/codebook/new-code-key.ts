import { slugFromTitle } from "../studies/slug-from-title";

/**
 * The key of a new code, from its name; numbered when another code has it.
 *
 * @example newCodeKey("Foreign hand", ["other", "foreign-hand"]) // "foreign-hand-2"
 */
export function newCodeKey(name: string, taken: readonly string[]): string {
  const key = slugFromTitle(name).slice(0, 50).replace(/-$/, "") || "code";
  if (!taken.includes(key)) return key;
  for (let number = 2; ; number++) {
    const numbered = `${key}-${number}`;
    if (!taken.includes(numbered)) return numbered;
  }
}
