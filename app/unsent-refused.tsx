import { UnsentHere } from "@/components/annotate/unsent-here";
import { unsentWords } from "@/components/annotate/unsent-words";
import { currentAccount } from "@/lib/auth/session";

/** On the page of a refusal: what somebody who was removed while they annotated has typed. */
export async function UnsentRefused() {
  const account = await currentAccount();
  if (!account) return null;
  return <UnsentHere account={account.id} words={await unsentWords({ hasForms: false })} />;
}
