import { getTranslations } from "next-intl/server";
import { defineOpenRoute, limitedText, queryValues } from "@/lib/auth/define-route";
import { networkOf, requireWithinRate, withinShare } from "@/lib/auth/rate-limit";
import { AppError } from "@/lib/base/app-error";
import { parsed } from "@/lib/base/parsed";
import { calculationJson } from "@/lib/exchange/agreement-json";
import { looksLikeJson } from "@/lib/exchange/looks-like-json";
import { MOST_BYTES } from "@/lib/exchange/table-limits";
import { noOptions, textOptions } from "@/lib/exchange/table-request";
import { runInWorker } from "@/lib/workers/run-in-worker";
import { agreementSentence } from "./sentence";

/** A table this heavy costs an address as much as one more small one. */
const BYTES_A_REQUEST = 100_000;

const TEXT = ["text/csv", "text/tab-separated-values", "text/plain"];

/** Options stand in the address, each once, for a table that is sent as text; JSON has them inside. */
function optionsOf(request: Request, isText: boolean) {
  const given = Object.entries(queryValues(request)).map(([name, values]) => [
    name,
    values.length === 1 ? values[0] : values,
  ]);
  const options = Object.fromEntries(given);
  return isText ? parsed(textOptions, options) : parsed(noOptions, options);
}

function isText(request: Request, text: string): boolean {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type === "application/json") return false;
  // Programs that name no type, or only that it is text, mean JSON when it looks like it.
  if (!type || type === "text/plain") return !looksLikeJson(text);
  if (TEXT.includes(type)) return true;
  throw new AppError("invalid-input", { key: "table-type" });
}

/** The calculator: agreement of a coder × unit table. Anybody may ask; nothing is stored. */
export const POST = defineOpenRoute(async (request) => {
  const network = networkOf(request);
  await requireWithinRate(network, 1);
  const text = await limitedText(request, MOST_BYTES);
  await requireWithinRate(network, Math.floor(text.length / BYTES_A_REQUEST));
  const options = optionsOf(request, isText(request, text));
  const calculated = await withinShare(network, () => runInWorker("calculate", { text, options }));
  const words = await getTranslations("agreement");
  return Response.json(calculationJson(calculated, agreementSentence(words)), {
    headers: { "cache-control": "no-store", "x-content-type-options": "nosniff" },
  });
});
