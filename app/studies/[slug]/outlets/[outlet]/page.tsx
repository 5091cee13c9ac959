import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ItemList } from "@/components/corpus/item-list";
import { OutletFacts } from "@/components/corpus/outlet-facts";
import { OutletFigures } from "@/components/corpus/outlet-figures";
import { OutletName } from "@/components/corpus/outlet-name";
import { Section } from "@/components/corpus/section";
import { UnreadNotice } from "@/components/corpus/unread-notice";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { pageStudyAccess } from "@/lib/auth/page-access";
import { canAct } from "@/lib/auth/study-access";
import { getItemPage } from "@/lib/corpus/item-page-queries";
import { getOutlet } from "@/lib/corpus/outlet-queries";
import { parseQuoteFilter } from "@/lib/corpus/quote-filter";
import { loadSheets } from "./load-sheets";

type Props = {
  params: Promise<{ slug: string; outlet: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

async function readOutlet({ params }: Props) {
  const { slug, outlet: address } = await params;
  const access = await pageStudyAccess(slug, "reader");
  const outlet = await getOutlet(access, address);
  return outlet ? { access, outlet } : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await readOutlet(props)).outlet.name };
}

export default async function OutletPage(props: Props) {
  const { access, outlet } = await readOutlet(props);
  const [words, common] = await Promise.all([getTranslations("corpus"), getTranslations("common")]);
  const base = `/studies/${access.study.slug}`;
  const { filter, unread } = parseQuoteFilter({ after: (await props.searchParams).after });
  const archived = outlet.archived ? "too" : undefined;
  const [page, sheets] = await Promise.all([
    getItemPage(access, { outlet: outlet.slug, archived, after: filter.after }),
    outlet.archived ? [] : loadSheets(access, outlet.slug),
  ]);
  return (
    <>
      <PageTitle
        title={outlet.name}
        kicker={<OutletName name={words("outlet")} position={outlet.position} />}
        lead={outlet.description}
      >
        <ButtonLink href={`${base}/quotes?outlet=${outlet.slug}`}>
          {words("page.allOfOutlet", { name: outlet.name })}
        </ButtonLink>
        {canAct(access, "lead") && (
          <ButtonLink href={`${base}/corpus/outlets/${outlet.slug}/edit`}>
            {common("edit")}
          </ButtonLink>
        )}
      </PageTitle>
      {outlet.archived && <Notice>{words("profile.archivedNote")}</Notice>}
      <OutletFacts outlet={outlet} />
      <OutletFigures study={access.study.slug} outlet={outlet.slug} sheets={sheets} />
      <Section id="items" title={words("items")}>
        {(unread.length > 0 || page.afterUnknown) && <UnreadNotice names={["after"]} />}
        <ItemList study={access.study.slug} outlet={outlet.slug} page={page} />
      </Section>
    </>
  );
}
