import { withHidden } from "@/lib/columns/columns";
import { passingQuotes } from "@/lib/columns/filter";
import { apart } from "@/lib/comparison/apart";
import { passingComparedQuotes } from "@/lib/comparison/compared-quotes";
import { resolve } from "@/lib/comparison/resolve";
import { everything } from "@/lib/comparison/search";
import { columns } from "../../support/study-rows";
import { demoRows } from "./demo-rows";

const demo = columns(demoRows());
const blind = withHidden(demo, (quote) => quote > 8);

test("the demo study's contested frames are counted at their outlet", () => {
  const frame = resolve(demo, { variable: 0 });
  const passing = passingQuotes(demo, everything);
  expect(apart(demo, { resolved: frame, passing })[1]).toEqual({
    ...{ outlet: 1, contested: 1 },
    ...{ notAnnotated: 0, hidden: 0 },
  });
});

test.each([demo, blind])("each quote that passes and has no settled value counts once", (study) => {
  study.variables.forEach(({ key }, variable) => {
    const search = { ...everything, forms: ["verbatim" as const] };
    const passing = passingQuotes(study, search);
    const counts = apart(study, { resolved: resolve(study, { variable }), passing });
    const quotes = passingComparedQuotes(study, search);
    study.outlets.forEach(({ slug }, outlet) => {
      const how = (asked: string) =>
        quotes.filter((quote) => quote.outlet === slug && quote.resolved[key]?.how === asked)
          .length;
      expect(counts[outlet]).toEqual({
        ...{ outlet, contested: how("contested") },
        ...{ notAnnotated: how("not-annotated"), hidden: how("hidden") },
      });
    });
  });
});
