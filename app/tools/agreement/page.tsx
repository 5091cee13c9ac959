import type { Metadata } from "next";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { Calculator } from "@/components/calculator/calculator";
import { curlLines, ProgramExample, ShellLines } from "@/components/calculator/program-example";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { environment } from "@/lib/base/env";
import { SEED } from "@/lib/resampling/percentiles";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("calculator");
  return { title: words("title"), description: words("lead") };
}

export default async function CalculatorPage() {
  const [locale, { calculator, agreement, common }] = await Promise.all([
    getLocale(),
    getMessages(),
  ]);
  const { measures, distances, readings } = agreement;
  const { networkFailed } = common;
  const { origin } = environment();
  return (
    <>
      <PageTitle title={calculator.title} lead={calculator.lead} />
      <noscript>
        <div className="mb-8">
          <Notice>
            <p>{calculator.withoutScripts}</p>
            <ShellLines label="curl">{curlLines(origin).text}</ShellLines>
          </Notice>
        </div>
      </noscript>
      <Calculator
        words={{ ...calculator, measures, distances, readings, networkFailed }}
        locale={locale}
        usualSeed={SEED}
      />
      <ProgramExample origin={origin} />
    </>
  );
}
