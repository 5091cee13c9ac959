import type { ReactNode } from "react";
import { StudyHead } from "@/components/studies/study-head";
import { holds } from "@/lib/auth/grant";
import { shownStudyAccess } from "@/lib/auth/page-access";
import { canAct } from "@/lib/auth/study-access";
import { getStudyTitle } from "@/lib/studies/queries";

type Props = { params: Promise<{ slug: string }>; children: ReactNode };

/** Protects nothing: every page below asks for access itself, and its refusal shows no name. */
export default async function StudyLayout({ params, children }: Props) {
  const access = await shownStudyAccess((await params).slug);
  if (!access) return children;
  const title = await getStudyTitle(access);
  return (
    <>
      <StudyHead
        access={access}
        title={title}
        can={{ annotate: canAct(access, "analyst"), lead: holds(access.role, "lead") }}
      />
      {children}
    </>
  );
}
