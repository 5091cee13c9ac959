// Writes in each of the ways there are, in a process whose time zone TZ names: one by one, by plain
// statements and in bulk, as the analyst whose id is given.
import { createAnnotationsInBulk } from "@/lib/annotation/bulk-mutations";
import { saveAnnotation } from "@/lib/annotation/save-mutations";
import { systemStudyAccess } from "@/lib/auth/system-access";
import { createQuotesInBulk } from "@/lib/corpus/bulk-mutations";
import { createQuote } from "@/lib/corpus/quote-mutations";
import { disconnect, reader } from "@/lib/db/client";
import { quoteOf } from "./corpus-world";

const [slug = "", analyst = ""] = process.argv.slice(2);
const lead = await systemStudyAccess(slug, "lead");
const own = await systemStudyAccess(slug, "analyst", Number(analyst));
const answers = { frame: ["shared-risk"], sentiment: ["0"], function: ["cause"] };
const { number } = await reader().studyMember.findUniqueOrThrow({
  where: { studyId_userId: { studyId: own.study.id, userId: Number(analyst) } },
});
await createQuote(lead, quoteOf("kp", "One by one", { key: "zone-1" }));
await createQuotesInBulk(lead, [{ key: "zone-2", item: "kp", form: "verbatim", text: "In bulk" }]);
const input = { version: 0, answers, confidence: null, memo: null, submit: true };
await saveAnnotation(own, { quote: "zone-1", input });
const submittedAt = new Date("2024-03-10T23:30:00Z");
await createAnnotationsInBulk(lead, [
  { quote: "zone-2", analyst: number, answers, submit: true, submittedAt },
]);
process.stdout.write(String(new Date().getTimezoneOffset()));
await disconnect();
