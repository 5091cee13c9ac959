import { searchFold } from "./search-fold";

type Searched = {
  text: string;
  originalText: string | null;
  speaker: string | null;
  context: string | null;
};

/** What search looks in, folded. */
export function quoteSearchText({ text, originalText, speaker, context }: Searched): string {
  const parts = [text, originalText, speaker, context];
  return searchFold(parts.filter((part) => part !== null).join("\n"));
}
