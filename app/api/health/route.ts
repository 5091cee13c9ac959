import { defineRoute, privateHeaders } from "@/lib/auth/define-route";
import { databaseHealth } from "@/lib/db/health-queries";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

/** For monitors: the version, the kind of database and whether its schema is current; nothing else. */
export const GET = defineRoute(async () => {
  const health = await databaseHealth();
  const status = health.migrations === "current" ? 200 : 503;
  return Response.json({ version, ...health }, { status, headers: privateHeaders });
});
