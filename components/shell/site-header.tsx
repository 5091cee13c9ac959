import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Account } from "@/lib/base/access";

const link = "inline-flex min-h-8 items-center rounded px-2 hover:bg-sunken";

/** The product's name and the ways that this visitor may go. */
export async function SiteHeader({ account }: { account: Account | null }) {
  const words = await getTranslations("common");
  return (
    <header className="border-rule border-b bg-surface print:hidden">
      <nav
        aria-label={words("menu")}
        className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-2 gap-y-1 px-4 py-2 sm:px-6"
      >
        <Link href="/" className="mr-auto font-semibold font-serif text-xl tracking-tight">
          {words("product")}
        </Link>
        <Link href="/" className={link}>
          {words("studies")}
        </Link>
        {account?.admin && (
          <Link href="/admin/users" className={link}>
            {words("accounts")}
          </Link>
        )}
        {account ? (
          <Link href="/account" className={link}>
            <span className="max-w-36 truncate sm:max-w-64">{account.name}</span>
          </Link>
        ) : (
          <Link href="/sign-in" className={link}>
            {words("signIn")}
          </Link>
        )}
      </nav>
    </header>
  );
}
