import { saveOwnAnnotation } from "@/lib/annotation/annotation-actions";
import { getOwnAnnotation } from "@/lib/annotation/own-queries";
import { requireQuoteKey } from "@/lib/annotation/quote-key";
import { annotationInput } from "@/lib/annotation/schema";
import { defineRoute, jsonBody, privateHeaders } from "@/lib/auth/define-route";
import { requireStudyAccess } from "@/lib/auth/study-access";
import { parsed } from "@/lib/base/parsed";

type Context = { params: Promise<{ slug: string; quote: string }> };

const maxBytes = 64_000;

/** The analyst's own annotation of a quote, or null; nobody else's. */
export const GET = defineRoute<Context>(async (_, { params }) => {
  const { slug, quote } = await params;
  const access = await requireStudyAccess(slug, "analyst");
  const value = await getOwnAnnotation(access, requireQuoteKey(quote));
  return Response.json({ ok: true, value }, { headers: privateHeaders });
});

/** Saves the analyst's own annotation, as a draft or submitted. */
export const PUT = defineRoute<Context>(async (request, { params }) => {
  const { slug, quote } = await params;
  const access = await requireStudyAccess(slug, "analyst");
  const input = parsed(annotationInput, await jsonBody(request, maxBytes));
  const value = await saveOwnAnnotation(access, { quote, input });
  return Response.json({ ok: true, value }, { headers: privateHeaders });
});
