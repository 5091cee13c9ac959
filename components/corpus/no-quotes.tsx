import { getTranslations } from "next-intl/server";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";

type Props = { study: string; filtered: boolean; keeps: boolean };

/** Nothing to list: no quote fits the filter, or there is none yet. */
export async function NoQuotes({ study, filtered, keeps }: Props) {
  const words = await getTranslations("corpus");
  return (
    <div className="mt-6" role="status">
      {filtered ? (
        <EmptyState title={words("list.noneTitle")} text={words("list.noneText")}>
          <ButtonLink href={`/studies/${study}/quotes`}>{words("list.clear")}</ButtonLink>
        </EmptyState>
      ) : (
        <EmptyState
          title={words("list.emptyTitle")}
          text={keeps ? words("list.emptyLead") : words("list.emptyText")}
        >
          {keeps && (
            <ButtonLink look="primary" href={`/studies/${study}/corpus`}>
              {words("overview.title")}
            </ButtonLink>
          )}
        </EmptyState>
      )}
    </div>
  );
}
