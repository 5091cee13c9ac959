import { getTranslations } from "next-intl/server";
import { archiveCodeAction, restoreCodeAction, updateCodeAction } from "@/lib/codebook/actions";
import { codeVersion } from "@/lib/codebook/code-version";
import type { Variable } from "@/lib/codebook/queries";
import { ActionForm } from "../ui/action-form";
import { Disclosure } from "../ui/disclosure";
import { formWords } from "../ui/form-words";
import { CodeFields } from "./code-fields";

type Props = { study: string; variable: Variable; code: Variable["codes"][number] };

/** What a lead can do with a code; it closes itself when the code has changed. */
export async function EditCode({ study, variable, code }: Props) {
  const [words, common] = await Promise.all([
    getTranslations("studies.codebook"),
    getTranslations("common"),
  ]);
  const version = codeVersion(code);
  const extra = { study, variable: variable.key, code: code.key };
  const archived = code.archivedAt !== null;
  return (
    <div key={`${version} ${archived}`} className="mt-1">
      <Disclosure summary={words("editShort")} hint={code.name}>
        <ActionForm
          action={updateCodeAction}
          extra={{ ...extra, version }}
          words={await formWords()}
        >
          <CodeFields code={code} />
        </ActionForm>
        {variable.level === "nominal" && (
          <div className="mt-4 border-rule border-t pt-4">
            <ActionForm
              action={archived ? restoreCodeAction : archiveCodeAction}
              extra={extra}
              words={await formWords(common(archived ? "restore" : "archive"))}
              look="secondary"
            >
              {null}
            </ActionForm>
          </div>
        )}
      </Disclosure>
    </div>
  );
}
