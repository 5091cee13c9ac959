import { getTranslations } from "next-intl/server";
import { removeMemberAction, updateMemberRoleAction } from "@/lib/studies/actions";
import type { Member } from "@/lib/studies/settings-queries";
import { ActionForm } from "../ui/action-form";
import { Disclosure } from "../ui/disclosure";
import { formWords } from "../ui/form-words";
import { SelectField } from "../ui/text-fields";
import { roleChoices } from "./role-choices";

type Props = { study: string; member: Member };

/** A new role, or the end of the membership. */
export async function MemberControls({ study, member }: Props) {
  const words = await getTranslations("studies.settings");
  const { number, name, role, automated } = member;
  const extra = { study, member: number };
  return (
    <div key={role} className="w-full">
      <Disclosure summary={words(automated ? "remove" : "changeOrRemove")} hint={name}>
        {!automated && (
          <ActionForm
            action={updateMemberRoleAction}
            extra={extra}
            words={await formWords(words("change"))}
            look="secondary"
          >
            <SelectField
              name="role"
              label={words("roleOf", { name })}
              defaultValue={role}
              choices={await roleChoices()}
            />
          </ActionForm>
        )}
        <div className={automated ? "" : "mt-4 border-rule border-t pt-4"}>
          <ActionForm
            action={removeMemberAction}
            extra={extra}
            words={await formWords(words("removeOf", { name }))}
            look="danger"
          >
            {null}
          </ActionForm>
        </div>
      </Disclosure>
    </div>
  );
}
