import { getTranslations } from "next-intl/server";
import type { StudyAccess } from "@/lib/base/access";
import { StateBadges } from "./state-badges";
import { StudyName } from "./study-name";
import { StudyTabs } from "./study-tabs";

type Props = {
  access: StudyAccess;
  title: string;
  can: { annotate: boolean; lead: boolean };
};

/** Above every page of a study: its name, how it stands, and its rooms. */
export async function StudyHead({ access, title, can }: Props) {
  const words = await getTranslations("studies");
  const { study, account } = access;
  const base = `/studies/${study.slug}`;
  const tabs = [
    { href: base, name: words("tabs.comparison"), shown: true },
    { href: `${base}/quotes`, name: words("tabs.quotes"), shown: true },
    { href: `${base}/annotate`, name: words("tabs.annotate"), shown: can.annotate },
    { href: `${base}/adjudicate`, name: words("tabs.adjudicate"), shown: can.lead },
    { href: `${base}/agreement`, name: words("tabs.agreement"), shown: true },
    { href: `${base}/corpus`, name: words("tabs.corpus"), shown: can.lead },
    { href: `${base}/codebook`, name: words("tabs.codebook"), shown: true },
    { href: `${base}/settings`, name: words("tabs.settings"), shown: can.lead },
  ];
  return (
    <div className="pt-5 print:hidden">
      <p className="mb-1 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <StudyName href={base} title={title} />
        <StateBadges {...study} visitor={account === null} />
      </p>
      <StudyTabs
        label={words("tabs.label")}
        tabs={tabs.filter((tab) => tab.shown).map(({ href, name }) => ({ href, name }))}
      />
    </div>
  );
}
