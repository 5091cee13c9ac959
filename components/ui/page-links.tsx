import { getTranslations } from "next-intl/server";
import { ButtonLink } from "./button";

type Props = {
  /** Pages of what. */
  label: string;
  /** Their addresses; null where there is none. */
  previous: string | null;
  next: string | null;
};

/** The ways to the pages of a list before and after this one; nothing where all is on one page. */
export async function PageLinks({ label, previous, next }: Props) {
  const words = await getTranslations("common");
  if (previous === null && next === null) return null;
  return (
    <nav aria-label={label} className="flex gap-3 border-rule border-t pt-5">
      {previous !== null && (
        <ButtonLink prefetch={false} href={previous} rel="prev">
          {words("previousPage")}
        </ButtonLink>
      )}
      {next !== null && (
        <ButtonLink prefetch={false} href={next} rel="next" className="ml-auto">
          {words("nextPage")}
        </ButtonLink>
      )}
    </nav>
  );
}
