import { reopenOwnAnnotation } from "@/lib/annotation/annotation-actions";
import { reopenInput } from "@/lib/annotation/schema";
import { defineRoute, jsonBody, privateHeaders } from "@/lib/auth/define-route";
import { requireStudyAccess } from "@/lib/auth/study-access";
import { parsed } from "@/lib/base/parsed";

type Context = { params: Promise<{ slug: string; quote: string }> };

/** Takes the analyst's own submitted annotation back to a draft. */
export const POST = defineRoute<Context>(async (request, { params }) => {
  const { slug, quote } = await params;
  const access = await requireStudyAccess(slug, "analyst");
  const { requestKey } = parsed(reopenInput, await jsonBody(request, 1000));
  const value = await reopenOwnAnnotation(access, { quote, requestKey });
  return Response.json({ ok: true, value }, { headers: privateHeaders });
});
