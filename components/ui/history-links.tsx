import { getTranslations } from "next-intl/server";
import type { EventPageLinks } from "@/lib/db/event-page";
import { ButtonLink } from "./button";

type Props = {
  /** Pages of what. */
  label: string;
  /** The page that the history is on, which has it at #history. */
  path: string;
  links: EventPageLinks;
};

/** The ways from a page of a history to what is older and newer; nothing where all is on one page. */
export async function HistoryLinks({ label, path, links: { newer, older } }: Props) {
  const words = await getTranslations("common");
  if (newer === null && older === null) return null;
  const address = (before: number) => `${path}?before=${before}#history`;
  return (
    <nav aria-label={label} className="mt-5 flex flex-wrap gap-3">
      {newer !== null && (
        <ButtonLink prefetch={false} href={`${path}#history`}>
          {words("newest")}
        </ButtonLink>
      )}
      {typeof newer === "number" && (
        <ButtonLink prefetch={false} href={address(newer)} rel="prev">
          {words("newer")}
        </ButtonLink>
      )}
      {older !== null && (
        <ButtonLink prefetch={false} href={address(older)} rel="next" className="ml-auto">
          {words("older")}
        </ButtonLink>
      )}
    </nav>
  );
}
