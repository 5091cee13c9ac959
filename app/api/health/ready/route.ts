import { defineRoute, privateHeaders } from "@/lib/auth/define-route";
import { databaseHealth } from "@/lib/db/health-queries";

export const dynamic = "force-dynamic";

/**
 * For proxies: whether requests can be answered here now, that is with the database. Before the application
 * serves and from the moment it is asked to stop lib/launch/life.js answers, and /api/health/live always.
 */
export const GET = defineRoute(async () => {
  const { migrations } = await databaseHealth();
  if (migrations === "current") return Response.json({ ready: true }, { headers: privateHeaders });
  const reason = migrations === "pending" ? "migrations" : "database";
  return Response.json({ ready: false, reason }, { status: 503, headers: privateHeaders });
});
