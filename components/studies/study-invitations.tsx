import { getFormatter, getTranslations } from "next-intl/server";
import { linkHours } from "@/lib/auth/account-schema";
import type { OpenInvitation } from "@/lib/auth/link-queries";
import { inviteToStudyAction, revokeStudyInvitationAction } from "@/lib/studies/invitation-actions";
import { copyWords } from "../account/copy-words";
import { NewLinkForm } from "../account/new-link-form";
import { ActionForm } from "../ui/action-form";
import { formWords } from "../ui/form-words";
import { Section } from "../ui/section";
import { SelectField, TextField } from "../ui/text-fields";
import { roleChoices } from "./role-choices";

type Props = { study: string; invitations: OpenInvitation[] };

/** Links with which people join the team; nobody is told here who has an account. */
export async function StudyInvitations({ study, invitations }: Props) {
  const [words, common] = await Promise.all([
    getTranslations("studies.settings"),
    getTranslations("common"),
  ]);
  const sentences = { ...(await formWords(words("invite"))), ...(await copyWords()) };
  const days = linkHours.invitation / 24;
  return (
    <Section id="invitations" title={words("inviteTitle")} text={words("inviteText", { days })}>
      <NewLinkForm
        action={inviteToStudyAction}
        extra={{ study }}
        words={sentences}
        look="secondary"
      >
        <SelectField
          name="role"
          label={words("role")}
          choices={await roleChoices()}
          defaultValue="analyst"
        />
        <TextField
          name="email"
          type="email"
          label={words("inviteEmail")}
          hint={words("inviteEmailHint")}
          optional={common("optional")}
          autoComplete="off"
        />
      </NewLinkForm>
      {invitations.length > 0 && (
        <>
          <h3 className="mt-6 font-sans text-base">{words("openInvitations")}</h3>
          <ul className="divide-y divide-rule">
            {invitations.map((invitation) => (
              <OpenRow key={invitation.id} study={study} invitation={invitation} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

async function OpenRow({ study, invitation }: { study: string; invitation: OpenInvitation }) {
  const [words, roles, format] = await Promise.all([
    getTranslations("studies.settings"),
    getTranslations("studies.roles"),
    getFormatter(),
  ]);
  const { id, email, role, invitedBy, expiresAt } = invitation;
  const facts = [
    role && role !== "reader" ? roles(role) : "",
    invitedBy ? words("invitedBy", { name: invitedBy }) : "",
    words("inviteExpires", { date: format.dateTime(expiresAt, { dateStyle: "medium" }) }),
  ];
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <div className="min-w-0 flex-1 basis-52">
        <p className="break-words font-semibold">{email ?? words("inviteAnyone")}</p>
        <p className="text-soft text-sm">{facts.filter(Boolean).join(" · ")}</p>
      </div>
      <ActionForm
        action={revokeStudyInvitationAction}
        extra={{ study, invitation: id }}
        words={await formWords(words("withdraw"))}
        look="secondary"
      >
        {null}
      </ActionForm>
    </li>
  );
}
