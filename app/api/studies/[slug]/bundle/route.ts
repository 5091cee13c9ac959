import { defineRoute, privateHeaders, queryValues } from "@/lib/auth/define-route";
import { networkOf, requireWithinRate, withinShare } from "@/lib/auth/rate-limit";
import { requireStudyAccess } from "@/lib/auth/study-access";
import { AppError } from "@/lib/base/app-error";
import { bundleRefusal } from "@/lib/exchange/replication/bundle-refusal";
import { runInWorker } from "@/lib/workers/run-in-worker";
import { loadBundle } from "./load-bundle";

type Context = { params: Promise<{ slug: string }> };

/** Every figure is resampled for it: sixty from one address, then one in a second. */
const COST = 2;

/** The page's figures with all that they rest on and a script that computes them anew, as a ZIP. */
export const GET = defineRoute<Context>(async (request, { params }) => {
  const { slug } = await params;
  const access = await requireStudyAccess(slug, "reader");
  const refusal = bundleRefusal(access);
  if (refusal) throw new AppError("forbidden", refusal);
  const network = networkOf(request);
  await requireWithinRate(network, COST);
  const parts = await withinShare(network, () => loadBundle(access, queryValues(request)));
  const zip = await withinShare(network, () => runInWorker("bundleZip", parts));
  const name = `${slug}-replication-${parts.columns.revision}.zip`;
  return new Response(new Uint8Array(zip), {
    headers: {
      ...privateHeaders,
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="${name}"`,
    },
  });
});
