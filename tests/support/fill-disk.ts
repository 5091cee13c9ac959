// Imports more than fits on the disk of a folder, then removes the ballast there and imports once more; prints
// what became of it as JSON: node --import tsx fill-disk.ts <folder> <study>
import { rmSync } from "node:fs";
import { join } from "node:path";
import { systemStudyAccess } from "@/lib/auth/system-access";
import type { AppError } from "@/lib/base/app-error";
import { createQuotesInBulk } from "@/lib/corpus/bulk-mutations";
import { disconnect, reader } from "@/lib/db/client";
import { damageOf } from "./storm";

const [folder = "", study = ""] = process.argv.slice(2);
const url = `file:${join(folder, "parallax.db")}`;
process.env.DATABASE_URL = url;

const lead = await systemStudyAccess(study, "lead");
const quotes = Array.from({ length: 1500 }, (_, at) => {
  const text = `Says ${at} ${"and on ".repeat(200)}`;
  return { key: `n-${at}`, item: "own-item", form: "verbatim", text };
});
const rows = async () => ({
  quotes: await reader().quote.count(),
  events: await reader().event.count(),
  studies: await reader().study.findMany({ select: { slug: true, revision: true } }),
});

const before = await rows();
const refused = await createQuotesInBulk(lead, quotes).then(
  () => null,
  ({ code, reason }: AppError) => ({ code, key: reason.key }),
);
const [after, damage] = [await rows(), await damageOf(url)];
rmSync(join(folder, "ballast"));
const again = await createQuotesInBulk(lead, quotes);
await disconnect();
process.stdout.write(JSON.stringify({ refused, before, after, damage, again }));
