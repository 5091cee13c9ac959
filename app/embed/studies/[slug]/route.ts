import { figureFacts, pageAddress } from "@/app/studies/[slug]/figure-facts";
import { loadSheet } from "@/app/studies/[slug]/load-sheet";
import { drawnSheet } from "@/components/figures/drawn-sheet";
import { embedPage } from "@/components/figures/embed-page";
import { defineOpenRoute, queryValues } from "@/lib/auth/define-route";
import { networkOf, requireWithinRate } from "@/lib/auth/rate-limit";
import { publishedStudyAccess } from "@/lib/auth/study-access";
import { AppError } from "@/lib/base/app-error";
import { environment } from "@/lib/base/env";
import { markOf } from "@/lib/comparison/mark";
import { searchText } from "@/lib/comparison/search";
import { embedHeaders } from "../../embed-headers";

type Context = { params: Promise<{ slug: string }> };

/** One figure of a published study, by the page's own query string, for a frame in somebody's page. */
export const GET = defineOpenRoute<Context>(async (request, { params }) => {
  await requireWithinRate(networkOf(request), 1, { kind: "read" });
  const access = await publishedStudyAccess((await params).slug);
  const loaded = await loadSheet(access, queryValues(request));
  const { sheet, problems, proposal, search, context } = loaded;
  if (Object.keys(problems).length > 0) {
    throw new AppError("invalid-input", { key: "check-fields" }, { fields: problems });
  }
  if (!sheet) throw new AppError("conflict", { key: "no-such-figure" });
  const page = (mark: string) =>
    `${environment().origin}/studies/${proposal.slug}${searchText({ ...search, mark: markOf(mark) })}`;
  const html = embedPage(drawnSheet(sheet), {
    study: proposal.title,
    language: context.locale,
    facts: figureFacts(loaded),
    page: { href: pageAddress(loaded), text: context.words("embed.explore") },
    hrefOf: page,
  });
  return new Response(html, { headers: embedHeaders });
});
