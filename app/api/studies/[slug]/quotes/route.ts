import { defineRoute, privateHeaders, queryValues } from "@/lib/auth/define-route";
import { canAct, requireStudyAccess } from "@/lib/auth/study-access";
import { AppError } from "@/lib/base/app-error";
import { isQuoteFilterName } from "@/lib/corpus/quote-filter";
import { getQuoteListing } from "@/lib/corpus/quote-listing-queries";
import { quotesJson } from "@/lib/exchange/quotes-json";

type Context = { params: Promise<{ slug: string }> };

/** The list of quotes by the page's own query string, a page at a time; `next` begins the next one. */
export const GET = defineRoute<Context>(async (request, { params }) => {
  const access = await requireStudyAccess((await params).slug, "reader");
  const values = queryValues(request);
  const listing = await getQuoteListing(access, {
    params: Object.fromEntries(
      Object.entries(values).map(([name, all]) => [name, all.length === 1 ? all[0] : all]),
    ),
    collator: new Intl.Collator("en"),
    annotates: access.account !== null && canAct(access, "analyst"),
    keeps: canAct(access, "lead"),
  });
  const unknown = Object.keys(values).filter((name) => !isQuoteFilterName(name));
  if (listing.unread.length + unknown.length > 0) {
    const fields = {
      ...Object.fromEntries(listing.unread.map((name) => [name, { key: "invalid" as const }])),
      ...Object.fromEntries(unknown.map((name) => [name, { key: "unknown-field" as const }])),
    };
    throw new AppError("invalid-input", { key: "check-fields" }, { fields });
  }
  return Response.json(quotesJson(listing.page), { headers: privateHeaders });
});
