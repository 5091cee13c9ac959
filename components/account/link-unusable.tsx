import { getTranslations } from "next-intl/server";
import { ButtonLink } from "../ui/button";
import { PageTitle } from "../ui/page-title";

type Props = { title: string; text: string };

/** A one-time link that leads no further, and where to go instead. */
export async function LinkUnusable({ title, text }: Props) {
  const common = await getTranslations("common");
  return (
    <div className="mx-auto max-w-md">
      <PageTitle title={title} lead={text} />
      <ButtonLink look="primary" href="/sign-in">
        {common("signIn")}
      </ButtonLink>
    </div>
  );
}
