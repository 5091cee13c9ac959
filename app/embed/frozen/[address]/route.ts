import { getTranslations } from "next-intl/server";
import { embedPage } from "@/components/figures/embed-page";
import { frozenAddressOf, frozenLines } from "@/components/frozen/frozen-lines";
import { defineOpenRoute, queryValues } from "@/lib/auth/define-route";
import { networkOf, requireWithinRate } from "@/lib/auth/rate-limit";
import { publishedStudyAccess } from "@/lib/auth/study-access";
import { AppError } from "@/lib/base/app-error";
import { getFrozenFigure, getStudyOfFrozen } from "@/lib/frozen/queries";
import { frozenRefusal } from "@/lib/frozen/refusal";
import { embedHeaders } from "../../embed-headers";

type Context = { params: Promise<{ address: string }> };

/** A frozen figure of a published study, for a frame in somebody's page: the same for ever. */
export const GET = defineOpenRoute<Context>(async (request, { params }) => {
  await requireWithinRate(networkOf(request), 1, { kind: "read" });
  const { address } = await params;
  const unknown = Object.keys(queryValues(request));
  if (unknown.length > 0) {
    const fields = Object.fromEntries(
      unknown.map((name) => [name, { key: "unknown-field" as const }]),
    );
    throw new AppError("invalid-input", { key: "check-fields" }, { fields });
  }
  // No study has the empty slug.
  const access = await publishedStudyAccess((await getStudyOfFrozen(address)) ?? "");
  const figure = await getFrozenFigure(access, address);
  if (!figure) throw new AppError("not-found", { key: "not-found" });
  if (figure.state !== "whole") throw frozenRefusal(figure);
  const words = await getTranslations("figures");
  const { sheet, study, language } = figure.content;
  const page = frozenAddressOf(address);
  const html = embedPage(sheet, {
    study: study.title,
    language,
    facts: await frozenLines(figure),
    page: { href: page, text: words("embed.explore") },
    hrefOf: (mark) => `${page}?mark=${encodeURIComponent(mark)}`,
  });
  return new Response(html, { headers: embedHeaders });
});
