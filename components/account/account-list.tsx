import { getLocale, getTranslations } from "next-intl/server";
import type { AccountRow as Row } from "@/lib/auth/account-queries";
import { AccountRow } from "./account-row";

/** Everybody who has an account, people before programs, by name. */
export async function AccountList({ accounts, own }: { accounts: Row[]; own: number }) {
  const [words, locale] = await Promise.all([getTranslations("account"), getLocale()]);
  const collator = new Intl.Collator(locale);
  const sorted = accounts.toSorted(
    (a, b) => Number(a.automated) - Number(b.automated) || collator.compare(a.name, b.name),
  );
  return (
    <section aria-labelledby="accounts" className="border-rule border-t py-8">
      <h2 id="accounts" className="mb-4 text-xl">
        {words("listHeading", { count: accounts.length })}
      </h2>
      <ul className="divide-y divide-rule rounded border border-rule bg-surface">
        {sorted.map((account) => (
          <AccountRow key={account.id} account={account} isOwn={account.id === own} />
        ))}
      </ul>
    </section>
  );
}
