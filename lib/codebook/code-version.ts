import { createHash } from "node:crypto";

type CodeTexts = {
  name: string;
  definition: string;
  include: string | null;
  exclude: string | null;
};

/** Tells one state of a code's texts from another: a form sends back the one that it was made with. */
export function codeVersion({ name, definition, include, exclude }: CodeTexts): string {
  const texts = JSON.stringify([name, definition, include, exclude]);
  return createHash("sha256").update(texts).digest("base64url").slice(0, 16);
}
