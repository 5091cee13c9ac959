import { defineRoute, jsonBody, privateHeaders, queryValues } from "@/lib/auth/define-route";
import { requireStudyAccess } from "@/lib/auth/study-access";
import { parsed } from "@/lib/base/parsed";
import { freeze } from "@/lib/frozen/freeze-actions";
import { freezeRequest } from "@/lib/frozen/schema";
import { loadShown } from "./load-shown";

type Context = { params: Promise<{ slug: string }> };

const maxBytes = 1000;

/** Freezes the figure that the query string, the comparison's own, asks for. */
export const POST = defineRoute<Context>(async (request, { params }) => {
  const access = await requireStudyAccess((await params).slug, "analyst");
  const { requestKey } = parsed(freezeRequest, await jsonBody(request, maxBytes));
  const load = () => loadShown(access, queryValues(request));
  const value = await freeze(access, { load, requestKey });
  const headers = { ...privateHeaders, location: `/frozen/${value.address}` };
  return Response.json({ ok: true, value }, { status: 201, headers });
});
