import { getTranslations } from "next-intl/server";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";

type Props = { title: string; text: string };

/** A one-time link that leads no further, and where to go instead. */
export async function LinkUnusable({ title, text }: Props) {
  const common = await getTranslations("common");
  return (
    <div className="pt-12">
      <EmptyState title={title} text={text}>
        <ButtonLink look="primary" href="/sign-in">
          {common("signIn")}
        </ButtonLink>
      </EmptyState>
    </div>
  );
}
