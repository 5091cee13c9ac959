import { createAnnotationsInBulk } from "@/lib/annotation/bulk-mutations";
import { getShownAnswers } from "@/lib/annotation/queries";
import { systemStudyAccess } from "@/lib/auth/system-access";
import { createQuotesInBulk } from "@/lib/corpus/bulk-mutations";
import { reader } from "@/lib/db/client";
import { createAutomatedAnalyst } from "@/lib/studies/member-mutations";
import { openDemoStudy } from "../../support/open-demo-study";
import { demo } from "./analysts";

/** As many quotes as stand beside a chart, each with more analysts than most studies have. */
const QUOTES = 50;
const ANALYSTS = 24;

const answers = { frame: ["shared-risk", "continuity"], sentiment: ["0"], function: ["cause"] };
const keys = Array.from({ length: QUOTES }, (_, at) => `many-${at}`);

beforeAll(async () => {
  await openDemoStudy();
  const lead = await systemStudyAccess(demo, "lead");
  const quote = { item: "kp", form: "verbatim", text: "What is said." };
  await createQuotesInBulk(
    lead,
    keys.map((key) => ({ ...quote, key, text: `${quote.text} ${key}` })),
  );
  for (let at = 0; at < ANALYSTS; at++) {
    const { number } = await createAutomatedAnalyst(lead, { name: `Program ${at}` });
    const told = { analyst: number, answers, confidence: "high", memo: null, submit: true };
    await createAnnotationsInBulk(
      lead,
      keys.map((key) => ({ quote: key, ...told })),
    );
  }
});

test("all answers of many quotes and analysts are read at once, in the codebook's order", async () => {
  const lead = await systemStudyAccess(demo, "lead");
  const rows = await reader().quote.findMany({ where: { key: { in: keys } } });
  const shown = await getShownAnswers(
    lead,
    rows.map(({ id }) => id),
  );
  expect(shown.size).toBe(QUOTES);
  for (const each of shown.values()) {
    const annotations = each.shown ? each.annotations : [];
    const numbers = annotations.map(({ analyst }) => analyst.number);
    expect(numbers).toHaveLength(ANALYSTS);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    for (const { answers: given, analyst } of annotations) {
      expect(analyst).toMatchObject({ automated: true, name: expect.stringContaining("Program") });
      const codes = Object.entries(given).map(([key, all]) => [key, all.map((code) => code.key)]);
      expect(Object.fromEntries(codes)).toEqual(answers);
    }
  }
});
