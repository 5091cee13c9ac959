import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { systemStudyAccess } from "@/lib/auth/system-access";
import { getColumns } from "@/lib/columns/queries";
import { reader } from "@/lib/db/client";
import { createAutomatedAnalyst } from "@/lib/studies/member-mutations";
import { openDemoStudy } from "../../support/open-demo-study";
import { demo } from "../annotation/analysts";

beforeAll(openDemoStudy);

const HOUR = 3_600_000;

/** Writes in a process that takes the clock on the wall of that place for its own; its minutes west of UTC. */
async function writeIn(zone: string, analyst: number): Promise<number> {
  const options = ["--conditions=react-server", "--import", "tsx"];
  const script = [...options, "tests/support/write-in-zone.ts", demo, String(analyst)];
  const env = { ...process.env, TZ: zone };
  return Number((await promisify(execFile)(process.execPath, script, { env })).stdout);
}

test("a server thirteen hours ahead of UTC stores and reads moments like any other", async () => {
  const lead = await systemStudyAccess(demo, "lead");
  const { id } = await createAutomatedAnalyst(lead, { name: "Far away" });
  const last = await reader().event.findFirstOrThrow({ orderBy: { id: "desc" } });
  expect(await writeIn("Pacific/Apia", id)).toBe(-780);
  const quotes = await reader().quote.findMany({ where: { key: { startsWith: "zone-" } } });
  const annotations = await reader().annotation.findMany({
    where: { analystId: id },
    orderBy: { id: "asc" },
  });
  const events = await reader().event.findMany({ where: { id: { gt: last.id } } });
  expect([quotes.length, annotations.length, events.length]).toEqual([2, 2, 4]);
  const [single, ofMany] = annotations.map(({ submittedAt }) => submittedAt);
  const written = [
    ...[...quotes, ...annotations].map(({ createdAt }) => createdAt),
    ...events.map(({ at }) => at),
    single,
  ];
  // Far more than the writing takes, and far less than the places are apart.
  for (const moment of written) {
    expect(Math.abs(Number(moment) - Date.now())).toBeLessThan(6 * HOUR);
  }
  expect(ofMany?.toISOString()).toBe("2024-03-10T23:30:00.000Z");
  const { annotations: columns } = await getColumns(lead);
  const days = [...columns.submitted].filter((day) => day === Date.UTC(2024, 2, 10) / (24 * HOUR));
  expect(days).toHaveLength(1);
});
