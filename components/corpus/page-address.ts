/**
 * The address of a page of items: after the item of this key, or the first for "". Null where there is none.
 *
 * @example pageAddress("/studies/a/corpus?archived=yes", "i-7") // "/studies/a/corpus?archived=yes&after=i-7#items"
 */
export function pageAddress(list: string, after: string | null): string | null {
  if (after === null) return null;
  const joint = list.includes("?") ? "&" : "?";
  return `${list}${after && `${joint}after=${after}`}#items`;
}
