import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CodebookHead } from "@/components/studies/codebook-head";
import { CodebookState } from "@/components/studies/codebook-state";
import { CodebookVariable } from "@/components/studies/codebook-variable";
import { EmptyState } from "@/components/ui/empty-state";
import { pageStudyAccess } from "@/lib/auth/page-access";
import { canAct } from "@/lib/auth/study-access";
import { getCodebook, isAnswered } from "@/lib/codebook/queries";
import { getStudyTitle } from "@/lib/studies/queries";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("studies.codebook"))("title") };
}

export default async function CodebookPage({ params }: Props) {
  const { slug } = await params;
  const access = await pageStudyAccess(slug, "reader");
  const [words, codebook, title] = await Promise.all([
    getTranslations("studies.codebook"),
    getCodebook(access),
    getStudyTitle(access),
  ]);
  if (!codebook) {
    return (
      <div className="pt-8">
        <EmptyState rank={1} title={words("noneTitle")} text={words("noneText")} />
      </div>
    );
  }
  const keeps = canAct(access, "lead");
  const answered = keeps && (await isAnswered(access, codebook.id));
  return (
    <>
      <CodebookHead study={title} codebook={codebook} />
      {keeps && <CodebookState answered={answered} />}
      {codebook.variables.map((variable) => (
        <CodebookVariable
          key={variable.key}
          variable={variable}
          editableIn={keeps && !answered ? slug : null}
        />
      ))}
    </>
  );
}
