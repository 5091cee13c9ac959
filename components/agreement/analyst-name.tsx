import { AutomatedBadge } from "../ui/automated-badge";
import type { AgreementView } from "./agreement-view";

type Props = { view: AgreementView; number: number };

/** An analyst as this viewer may know it, marked when it is a program. */
export function AnalystName({ view, number }: Props) {
  const analyst = view.analysts.get(number);
  return (
    <>
      {analyst?.name ?? number} {analyst?.automated && <AutomatedBadge />}
    </>
  );
}
