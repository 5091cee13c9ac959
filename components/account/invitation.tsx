import { getTranslations } from "next-intl/server";
import { joinStudy } from "@/lib/auth/link-actions";
import { ActionForm } from "../ui/action-form";
import { ButtonLink } from "../ui/button";
import { formWords } from "../ui/form-words";
import { PageTitle } from "../ui/page-title";
import { InvitationForm } from "./invitation-form";

type Props = {
  token: string;
  email: string | null;
  /** Whether the address has an account already. */
  known: boolean;
  study: { slug: string; title: string } | null;
  role: string | null;
  inviter: string | null;
  /** Who is signed in. */
  visitor: string | null;
};

/** What an invitation leads to: a new account, or the study for somebody who has one. */
export async function Invitation({ token, study, role, inviter, ...rest }: Props) {
  const words = await getTranslations("account");
  const lead = words("inviteStudyLead", { inviter: inviter ?? "nobody", role: role ?? "other" });
  const goTo = study ? `/studies/${study.slug}` : "/";
  return (
    <>
      <PageTitle
        title={study ? words("inviteStudyTitle", { study: study.title }) : words("inviteTitle")}
        lead={study ? lead : words("inviteLead")}
      />
      <Way {...{ token, goTo, inStudy: study !== null, ...rest }} />
    </>
  );
}

type WayProps = Pick<Props, "token" | "email" | "known" | "visitor"> & {
  goTo: string;
  inStudy: boolean;
};

async function Way({ token, email, known, visitor, goTo, inStudy }: WayProps) {
  const words = await getTranslations("account");
  const signIn = `/sign-in?${new URLSearchParams({ next: `/invite/${token}` })}`;
  if (visitor && !inStudy) return <p>{words("inviteNothing")}</p>;
  if (visitor) {
    const submit = await formWords(words("joinSubmit"));
    return (
      <ActionForm action={joinStudy} extra={{ token }} goTo={goTo} words={submit}>
        <p className="mb-5">{words("joinAs", { name: visitor })}</p>
      </ActionForm>
    );
  }
  if (known && email) {
    return (
      <>
        <p className="mb-5">{words("inviteHasAccount", { email })}</p>
        <ButtonLink look="primary" href={signIn}>
          {words("signInTitle")}
        </ButtonLink>
      </>
    );
  }
  return (
    <>
      <InvitationForm {...{ token, email, goTo }} />
      <p className="mt-6">
        <a href={signIn}>{words("inviteSignInInstead")}</a>
      </p>
    </>
  );
}
