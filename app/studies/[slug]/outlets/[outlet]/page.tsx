import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ItemList } from "@/components/corpus/item-list";
import { OutletFacts } from "@/components/corpus/outlet-facts";
import { OutletFigures } from "@/components/corpus/outlet-figures";
import { OutletName } from "@/components/corpus/outlet-name";
import { Section } from "@/components/corpus/section";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { pageStudyAccess } from "@/lib/auth/page-access";
import { canAct } from "@/lib/auth/study-access";
import { getItems } from "@/lib/corpus/item-queries";
import { getOutlet } from "@/lib/corpus/outlet-queries";
import { loadSheets } from "./load-sheets";

type Props = { params: Promise<{ slug: string; outlet: string }> };

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
  const [items, sheets] = await Promise.all([
    getItems(access, { outlet: outlet.slug, archived: outlet.archived }),
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
      <Section title={words("items")}>
        <ItemList study={access.study.slug} items={items} />
      </Section>
    </>
  );
}
