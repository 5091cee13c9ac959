// Imports quotes into a study and is killed when half of them are in: node --import tsx killed-import.ts
// <study>, with the quotes as JSON on standard input.
import { text } from "node:stream/consumers";
import { systemStudyAccess } from "@/lib/auth/system-access";
import { createQuotesInBulk } from "@/lib/corpus/bulk-mutations";

const [slug = ""] = process.argv.slice(2);
const rows: unknown[] = JSON.parse(await text(process.stdin));
await createQuotesInBulk(await systemStudyAccess(slug, "lead"), rows, {
  onProgress({ added }) {
    if (added >= rows.length / 2) process.kill(process.pid, "SIGKILL");
  },
});
