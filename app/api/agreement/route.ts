import { getTranslations } from "next-intl/server";
import { defineOpenRoute, limitedText, queryValues } from "@/lib/auth/define-route";
import { networkOf, requireWithinRate } from "@/lib/auth/rate-limit";
import { AppError } from "@/lib/base/app-error";
import { parsed } from "@/lib/base/parsed";
import { calculationJson, type Sentence } from "@/lib/exchange/agreement-json";
import { MOST_BYTES, textOptions } from "@/lib/exchange/table-request";
import { runInWorker } from "@/lib/workers/run-in-worker";

/** A table this heavy costs an address as much as one more small one. */
const BYTES_A_REQUEST = 100_000;

const TEXT = ["text/csv", "text/tab-separated-values", "text/plain"];

/** Options stand in the address, each once, for a table that is sent as text. */
function optionsOf(request: Request) {
  const given = Object.entries(queryValues(request)).map(([name, values]) => [
    name,
    values.length === 1 ? values[0] : values,
  ]);
  return parsed(textOptions, Object.fromEntries(given));
}

function isText(request: Request, text: string): boolean {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type === "application/json") return false;
  // Programs that name no type, or only that it is text, mean JSON when it looks like it.
  if (!type || type === "text/plain") return !text.trimStart().startsWith("{");
  if (TEXT.includes(type)) return true;
  throw new AppError("invalid-input", { key: "table-type" });
}

/** The calculator: agreement of a coder × unit table. Anybody may ask; nothing is stored. */
export const POST = defineOpenRoute(async (request) => {
  const network = networkOf(request);
  requireWithinRate(network, 1);
  const text = await limitedText(request, MOST_BYTES);
  requireWithinRate(network, Math.floor(text.length / BYTES_A_REQUEST));
  const options = isText(request, text) ? optionsOf(request) : null;
  const calculated = await runInWorker("calculate", { text, options });
  const words = await getTranslations("agreement");
  const sentence: Sentence = (about, key) =>
    words(`${about}.${key}` as Parameters<typeof words>[0]);
  return Response.json(calculationJson(calculated, sentence), {
    headers: { "cache-control": "no-store", "x-content-type-options": "nosniff" },
  });
});
