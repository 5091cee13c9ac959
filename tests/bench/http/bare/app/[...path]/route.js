import { readFileSync } from "node:fs";

/** @type {Map<string, string> | undefined} */
let answers;

function recorded() {
  const file = process.env.RECORDED_ANSWERS ?? "";
  return new Map(
    Object.entries(JSON.parse(readFileSync(/* turbopackIgnore: true */ file, "utf8"))),
  );
}

/**
 * Answers what the product answered to the same address, and does nothing else.
 * @param {Request} request
 */
export function GET(request) {
  answers ??= recorded();
  const { pathname, search } = new URL(request.url);
  const answer = answers.get(decodeURIComponent(`${pathname}${search}`));
  if (answer === undefined) return new Response("nothing was recorded", { status: 404 });
  return new Response(answer, {
    headers: { "content-type": "application/json", "cache-control": "private, no-store" },
  });
}
