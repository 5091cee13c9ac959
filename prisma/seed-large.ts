import { parseArgs } from "node:util";
import { z } from "zod";
import { environment } from "../lib/base/env";
import { disconnect, reader } from "../lib/db/client";
import { applyMigrations } from "../lib/db/migrate";
import { isLargeStudyLoaded, largeStudySlug, loadLargeStudy } from "./seed/large/load";

const USAGE =
  "npm run seed:large -- [--annotations 1000000] [--seed 1] [--database file.db|postgresql://…]";

const options = z.object({
  annotations: z.coerce.number().int().min(1).max(10_000_000).default(1_000_000),
  seed: z.coerce.number().int().min(0).max(1_000_000).default(1),
  database: z.string().min(1).optional(),
});

const say = (line: string) => process.stdout.write(`${line}\n`);
const count = (value: number) => value.toLocaleString("en");

function askedFor() {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { annotations: text, seed: text, database: text } });
  return options.parse(values);
}

async function rowsOf(studyId: number): Promise<Record<string, number>> {
  const where = { studyId };
  const database = reader();
  return {
    outlets: await database.studyOutlet.count({ where }),
    items: await database.item.count({ where }),
    quotes: await database.quote.count({ where }),
    annotations: await database.annotation.count({ where }),
    answers: await database.answer.count({ where }),
    adjudications: await database.adjudication.count({ where }),
  };
}

async function seedLarge(): Promise<void> {
  const { database, ...study } = askedFor();
  if (database) {
    const isAddress = /^(file:|postgres(ql)?:\/\/)/.test(database);
    process.env.DATABASE_URL = isAddress ? database : `file:${database}`;
  }
  const { databaseUrl } = environment();
  const begin = performance.now();
  const seconds = () => ((performance.now() - begin) / 1000).toFixed(1);
  await applyMigrations(databaseUrl);
  const slug = largeStudySlug(study);
  const address = `/studies/${slug}`;
  if (await isLargeStudyLoaded(study)) {
    throw new Error(`The study is there already, at ${address}. Choose another --seed.`);
  }
  await loadLargeStudy(study, (done) => {
    say(`${count(done)} of ${count(study.annotations)} annotations, ${seconds()} s`);
  });
  const { id } = await reader().study.findUniqueOrThrow({ where: { slug } });
  for (const [table, rows] of Object.entries(await rowsOf(id))) say(`${table}: ${count(rows)}`);
  say(`${address}, made in ${seconds()} s`);
}

try {
  await seedLarge();
} catch (error) {
  const reason = error instanceof z.ZodError ? USAGE : (error as Error).message;
  process.stderr.write(`${reason}\n`);
  process.exitCode = 1;
} finally {
  await disconnect();
}
