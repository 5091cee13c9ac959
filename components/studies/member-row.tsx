import { getTranslations } from "next-intl/server";
import type { Member } from "@/lib/studies/settings-queries";
import { AutomatedBadge } from "../ui/automated-badge";
import { Badge } from "../ui/badge";
import { MemberControls } from "./member-controls";

type Props = { study: string; member: Member };

/** A member with role and work done; people's roles can be changed, programs' can't. */
export async function MemberRow({ study, member }: Props) {
  const [words, roles, _common] = await Promise.all([
    getTranslations("studies.settings"),
    getTranslations("studies.roles"),
    getTranslations("common"),
  ]);
  const { name, number, role, automated, disabled, removed, own, annotations } = member;
  const facts = [
    roles(role),
    ...(role === "viewer" && annotations === 0 ? [] : [words("number", { number })]),
    words("annotations", { count: annotations }),
  ];
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-52">
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          {name}
          {own && <Badge>{words("you")}</Badge>}
          {automated && <AutomatedBadge />}
          {disabled && <Badge hint={words("disabledHint")}>{words("disabled")}</Badge>}
        </p>
        <p className="text-soft text-sm">{facts.join(" · ")}</p>
      </div>
      {!removed && <MemberControls study={study} member={member} />}
    </li>
  );
}
