import { getFormatter, getTranslations } from "next-intl/server";
import { withdrawInvitation } from "@/lib/auth/admin-actions";
import type { OpenInvitation } from "@/lib/auth/link-queries";
import { ActionForm } from "../ui/action-form";
import { formWords } from "../ui/form-words";
import { Section } from "../ui/section";

/** The invitations that can still be used, each with a button that withdraws it. */
export async function InvitationList({ invitations }: { invitations: OpenInvitation[] }) {
  const words = await getTranslations("account");
  return (
    <Section id="open" title={words("openHeading")}>
      {invitations.length === 0 && <p className="text-soft">{words("openNone")}</p>}
      <ul className="grid gap-4">
        {invitations.map((invitation) => (
          <InvitationRow key={invitation.id} {...invitation} />
        ))}
      </ul>
    </Section>
  );
}

async function InvitationRow({ id, email, study, role, invitedBy, expiresAt }: OpenInvitation) {
  const [words, format] = await Promise.all([getTranslations("account"), getFormatter()]);
  const facts = [
    study ? words("openStudy", { study, role: role ?? "other" }) : words("openServer"),
    ...(invitedBy ? [words("openBy", { name: invitedBy })] : []),
    words("openExpires", { date: format.dateTime(expiresAt, { dateStyle: "medium" }) }),
  ];
  return (
    <li className="flex flex-wrap items-start justify-between gap-3">
      <div className="min-w-0 flex-1 basis-56">
        <p className="break-words font-semibold">{email ?? words("openAnyone")}</p>
        <p className="text-soft text-sm">{facts.join(" · ")}</p>
      </div>
      <ActionForm
        action={withdrawInvitation}
        extra={{ invitation: id }}
        words={await formWords(words("withdraw"))}
        look="secondary"
      >
        {null}
      </ActionForm>
    </li>
  );
}
