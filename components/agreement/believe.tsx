import { getTranslations } from "next-intl/server";
import { DRAWS, SEED } from "@/lib/resampling/percentiles";
import { AgreementKey } from "../charts/agreement-key";
import { Disclosure } from "../ui/disclosure";
import type { AgreementView } from "./agreement-view";
import { Verdict } from "./verdict";

/** The answer to the question that readers have: may the study's figures be believed? */
export async function Believe({ view }: { view: AgreementView }) {
  const words = await getTranslations("agreement");
  const { analysts, quotes, doubled, hidden, variables } = view.agreement;
  const programs = analysts.filter(({ automated }) => automated).length;
  const isDemonstration = programs > 0 && programs === analysts.length;
  return (
    <section aria-labelledby="believe">
      <h2 id="believe" className="text-2xl sm:text-3xl">
        {words("believe.title")}
      </h2>
      <p className="mt-2 max-w-prose text-soft">
        {words("believe.count", { analysts: analysts.length, quotes, doubled })}
        {isDemonstration && ` ${words("believe.demonstration")}`}
        {programs > 0 && !isDemonstration && ` ${words("believe.programs", { count: programs })}`}
        {hidden > 0 && ` ${words("believe.blind", { count: hidden })}`}
      </p>
      <div className="mt-3 mb-5">
        <AgreementKey
          words={{
            reliable: words("key.reliable"),
            tentative: words("key.tentative"),
            "no-conclusion": words("key.no-conclusion"),
            dot: words("key.dot"),
            hollow: words("key.hollow"),
          }}
        />
      </div>
      <p className="-mt-3 mb-5 text-soft text-sm">
        {words("believe.intervals", { draws: DRAWS, seed: String(SEED) })}
      </p>
      {variables.map((variable) => (
        <Verdict key={variable.key} variable={variable} />
      ))}
      <Disclosure summary={words("about.summary")}>
        <div className="grid max-w-prose gap-3">
          <p>{words("about.text")}</p>
          <p>{words("about.interval")}</p>
          <p>{words("about.limits")}</p>
        </div>
      </Disclosure>
    </section>
  );
}
