import { recordAdjudication } from "@/lib/annotation/adjudication/mutations";
import { reopenAnnotation } from "@/lib/annotation/mutations";
import { saveAnnotation } from "@/lib/annotation/save-mutations";
import { getColumns } from "@/lib/columns/queries";
import { sinceOf } from "@/lib/columns/since";
import { preparedStudy } from "@/lib/comparison/prepared-study";
import { resolve } from "@/lib/comparison/resolve";
import { stateCounts } from "@/lib/comparison/state-counts";
import { createQuote } from "@/lib/corpus/quote-mutations";
import { quoteOf } from "../../support/corpus-world";
import { openDemoStudy } from "../../support/open-demo-study";
import { analyst, input } from "../annotation/analysts";
import { decision, lead } from "../annotation/leads";

test("what a blind analyst's figures start from follows each change, and is what it is from nothing", async () => {
  await openDemoStudy();
  const leading = await lead("Lead of the blind");
  const own = await (await analyst("blind-own")).access();
  const other = await (await analyst("blind-other")).access();
  const submit = (version = 0) => input({ submit: true, version });
  const changes: (() => Promise<unknown>)[] = [
    () => saveAnnotation(own, { quote: "kp-1", input: submit() }),
    () => saveAnnotation(other, { quote: "kp-1", input: submit() }),
    () => saveAnnotation(other, { quote: "kp-2", input: submit() }),
    () => saveAnnotation(own, { quote: "km-1", input: submit() }),
    () => recordAdjudication(leading, decision()),
    () => createQuote(leading, quoteOf("kp", "Жаңа дәйексөз", { key: "new-of-kp" })),
    () => reopenAnnotation(own, { quote: "kp-1" }),
  ];
  const first = await getColumns(own);
  expect(first.hidden).not.toContain(0);
  preparedStudy(first);
  for (const change of changes) {
    await change();
    const now = await getColumns(own);
    expect(sinceOf(now)).toBeDefined();
    const passing = new Uint8Array(now.hidden.length).fill(1);
    for (const [variable, { resolved }] of preparedStudy(now).variables.entries()) {
      const expected = resolve(now, { variable });
      expect(resolved).toEqual(expected);
      const all = { outlets: [], from: null, to: null, forms: [] };
      expect(stateCounts(now, { resolved, passing: all })).toEqual(
        stateCounts(now, { resolved: expected, passing }),
      );
    }
  }
});
