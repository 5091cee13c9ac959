import { UnsentHere } from "@/components/annotate/unsent-here";
import { unsentWords } from "@/components/annotate/unsent-words";
import { Boundary } from "@/components/shell/boundary";
import { currentAccount } from "@/lib/auth/session";

/** Somebody who was removed while they annotated still sees what they have typed. */
export default async function ForbiddenPage() {
  const account = await currentAccount();
  return (
    <>
      <Boundary kind="forbidden" />
      {account && (
        <UnsentHere account={account.id} words={await unsentWords({ hasForms: false })} />
      )}
    </>
  );
}
