import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SiteFooter } from "@/components/shell/site-footer";
import { SiteHeader } from "@/components/shell/site-header";
import { currentAccount } from "@/lib/auth/session";
import { themeCookie } from "@/lib/words/preferences";
import "./globals.css";
import "./reading-modes.css";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("common");
  return {
    title: { default: words("product"), template: `%s · ${words("product")}` },
    description: words("tagline"),
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, words, jar, account] = await Promise.all([
    getLocale(),
    getTranslations("common"),
    cookies(),
    currentAccount(),
  ]);
  return (
    <html lang={locale} data-theme={jar.get(themeCookie)?.value}>
      <body className="flex flex-col">
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:bg-surface focus:px-3 focus:py-2"
        >
          {words("skip")}
        </a>
        <SiteHeader account={account} />
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-6xl grow px-4 pb-16 sm:px-6"
        >
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  );
}
