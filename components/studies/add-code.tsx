import { getTranslations } from "next-intl/server";
import { createCodeAction } from "@/lib/codebook/actions";
import type { Variable } from "@/lib/codebook/queries";
import { ActionForm } from "../ui/action-form";
import { Disclosure } from "../ui/disclosure";
import { formWords } from "../ui/form-words";
import { CodeFields } from "./code-fields";

type Props = { study: string; variable: Variable };

/** The form empties itself when its code has arrived: the list above is one longer, the key another. */
export async function AddCode({ study, variable }: Props) {
  const words = await getTranslations("studies.codebook");
  return (
    <div key={variable.codes.length} className="mt-6">
      <Disclosure summary={words("addShort")} hint={variable.name}>
        <ActionForm
          action={createCodeAction}
          extra={{ study, variable: variable.key }}
          words={await formWords(words("addSubmit"))}
        >
          <CodeFields />
        </ActionForm>
      </Disclosure>
    </div>
  );
}
