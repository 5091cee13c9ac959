import type { ComponentProps } from "react";
import type { AccessStudy } from "@/lib/base/access";
import { AnnotationSettings } from "./annotation-settings";
import { PublishingSettings } from "./publishing-settings";
import { ReaderSettings } from "./reader-settings";
import { StudyInvitations } from "./study-invitations";
import { StudyTeam } from "./study-team";
import { TextSettings } from "./text-settings";

type Props = {
  study: AccessStudy;
  texts: ComponentProps<typeof TextSettings>["texts"];
  closedAt: Date | null;
  members: ComponentProps<typeof StudyTeam>["members"];
  invitations: ComponentProps<typeof StudyInvitations>["invitations"];
};

/** Whatever can be changed in a study that is not archived. */
export function OpenSettings({ study, texts, closedAt, members, invitations }: Props) {
  return (
    <>
      <TextSettings study={study.slug} texts={texts} />
      <PublishingSettings study={study} />
      <AnnotationSettings study={study} closedAt={closedAt} />
      <ReaderSettings study={study} />
      <StudyTeam study={study.slug} members={members} />
      <StudyInvitations study={study.slug} invitations={invitations} />
    </>
  );
}
