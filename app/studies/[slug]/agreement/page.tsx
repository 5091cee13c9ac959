import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { PageTitle } from "@/components/ui/page-title";
import { pageStudyAccess } from "@/lib/auth/page-access";
import { getColumns } from "@/lib/columns/queries";
import { hasManyAnnotations } from "@/lib/workers/many-annotations";
import { AgreementParts } from "./agreement-parts";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agreement"))("title") };
}

/**
 * How far the analysts agree, and what the study's figures may therefore be used for. Of a large study the
 * title comes first, and says that the rest is being computed.
 */
export default async function AgreementPage({ params, searchParams }: Props) {
  const access = await pageStudyAccess((await params).slug, "reader");
  const [words, columns, parameters] = await Promise.all([
    getTranslations("agreement"),
    getColumns(access),
    searchParams,
  ]);
  const parts = <AgreementParts access={access} parameters={parameters} />;
  const computing = (
    <p role="status" className="text-lg text-soft">
      {words("computing", { annotations: columns.annotations.quote.length })}
    </p>
  );
  return (
    <>
      <PageTitle title={words("title")} lead={words("lead")} />
      {hasManyAnnotations(columns) ? <Suspense fallback={computing}>{parts}</Suspense> : parts}
    </>
  );
}
