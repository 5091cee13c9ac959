import { getTranslations } from "next-intl/server";
import type { AccountRow as Row } from "@/lib/auth/account-queries";
import { AutomatedBadge } from "../ui/automated-badge";
import { Badge } from "../ui/badge";
import { AccountControls } from "./account-controls";

type Props = { account: Row; isOwn: boolean };

async function Badges({ account, isOwn }: Props) {
  const [words, _common] = await Promise.all([
    getTranslations("account"),
    getTranslations("common"),
  ]);
  return (
    <span className="inline-flex flex-wrap gap-1">
      {isOwn && <Badge>{words("you")}</Badge>}
      {account.admin && <Badge hint={words("adminHint")}>{words("admin")}</Badge>}
      {account.disabled && <Badge hint={words("disabledHint")}>{words("disabled")}</Badge>}
      {account.automated && <AutomatedBadge />}
    </span>
  );
}

export async function AccountRow({ account, isOwn }: Props) {
  const words = await getTranslations("account");
  const studies = account.studies.map(({ title, role }) =>
    words("studyRole", { study: title, role }),
  );
  return (
    <li className="grid gap-x-6 gap-y-3 px-4 py-4 lg:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p className={account.disabled ? "text-soft" : undefined}>
          <span className="mr-2 font-semibold">{account.name}</span>
          <Badges account={account} isOwn={isOwn} />
        </p>
        {account.email && <p className="break-words text-soft text-sm">{account.email}</p>}
        <p className="text-soft text-sm">{studies.join(" · ") || words("noStudies")}</p>
      </div>
      {!isOwn && !account.automated && <AccountControls account={account} />}
    </li>
  );
}
