import { getTranslations } from "next-intl/server";
import { withdrawFrozenFigureAction } from "@/lib/frozen/actions";
import { ActionForm } from "../ui/action-form";
import { Disclosure } from "../ui/disclosure";
import { formWords } from "../ui/form-words";

/** Keeps a frozen figure from everybody, after saying that this is for good. */
export async function WithdrawForm({ study, address }: { study: string; address: string }) {
  const words = await getTranslations("frozen.list");
  return (
    <Disclosure summary={words("withdraw")} hint={address}>
      <p className="mb-3 max-w-prose text-sm">{words("withdrawText")}</p>
      <ActionForm
        action={withdrawFrozenFigureAction}
        extra={{ study, address }}
        words={{ ...(await formWords(words("withdraw"))), pending: words("withdrawing") }}
        look="danger"
      >
        {null}
      </ActionForm>
    </Disclosure>
  );
}
