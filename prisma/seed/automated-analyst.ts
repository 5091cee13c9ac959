import type { StudyAccess } from "../../lib/base/access";
import { reader } from "../../lib/db/client";
import { createAutomatedAnalyst } from "../../lib/studies/member-mutations";

/** The id of the study's automated analyst of this name, who is made where there is none. */
export async function automatedAnalyst(
  lead: StudyAccess<"lead">,
  wanted: { name: string; role?: "analyst" | "lead" },
): Promise<number> {
  const member = await reader().studyMember.findFirst({
    where: { studyId: lead.study.id, user: { automated: true, name: wanted.name } },
  });
  return member?.userId ?? (await createAutomatedAnalyst(lead, wanted)).id;
}
