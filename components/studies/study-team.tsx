import { getTranslations } from "next-intl/server";
import type { Member } from "@/lib/studies/settings-queries";
import { Section } from "../ui/section";
import { MemberRow } from "./member-row";

type Props = { study: string; members: Member[] };

/** Who is of the team, and below them who was. */
export async function StudyTeam({ study, members }: Props) {
  const words = await getTranslations("studies.settings");
  const present = members.filter((member) => !member.removed);
  const former = members.filter((member) => member.removed);
  return (
    <Section id="team" title={words("teamTitle")} text={words("teamText")}>
      {present.length === 0 && <p className="text-soft">{words("noMembers")}</p>}
      <ul className="divide-y divide-rule">
        {present.map((member) => (
          <MemberRow key={member.number} study={study} member={member} />
        ))}
      </ul>
      {former.length > 0 && (
        <>
          <h3 className="mt-6 font-sans text-base">{words("formerTitle")}</h3>
          <ul className="divide-y divide-rule">
            {former.map((member) => (
              <MemberRow key={member.number} study={study} member={member} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
