import { getTranslations } from "next-intl/server";
import { archiveAction, restoreAction } from "@/lib/corpus/actions";
import { ActionForm } from "../ui/action-form";
import { formWords } from "../ui/form-words";

type Thing = { thing: "outlet" | "item" | "quote"; key: string };
type ArchiveProps = {
  study: string;
  of: Thing;
  /** The list to land on, where it can be undone. */
  list: string;
};

/** Takes a thing out of the study's lists and figures; the list that follows offers to undo it. */
export async function ArchiveButton({ study, of, list }: ArchiveProps) {
  const words = await getTranslations("common");
  return (
    <ActionForm
      action={archiveAction}
      extra={{ study, ...of }}
      words={await formWords(words("archive"))}
      goTo={`${list}?undo=${of.thing}-${of.key}`}
      look="danger"
    >
      {null}
    </ActionForm>
  );
}

type RestoreProps = { study: string; of: Thing; label?: string };

/** Brings an archived thing back where it was. */
export async function RestoreButton({ study, of, label }: RestoreProps) {
  const words = await getTranslations("common");
  return (
    <ActionForm
      action={restoreAction}
      extra={{ study, ...of }}
      words={await formWords(label ?? words("restore"))}
      look="secondary"
    >
      {null}
    </ActionForm>
  );
}

/** Whichever of the two there is to do. */
export function ArchiveOrRestore({ archived, ...props }: ArchiveProps & { archived: boolean }) {
  return archived ? <RestoreButton {...props} /> : <ArchiveButton {...props} />;
}
