import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ThemeChoice } from "./theme-choice";

export async function SiteFooter() {
  const words = await getTranslations("common");
  return (
    <footer className="border-rule border-t text-sm text-soft print:hidden">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-3 px-4 py-4 sm:px-6">
        <p>
          {words("product")}. {words("tagline")}.
        </p>
        <Link
          href="/tools/agreement"
          prefetch={false}
          className="ml-auto inline-flex min-h-8 items-center underline underline-offset-2 hover:text-ink"
        >
          {words("calculator")}
        </Link>
        <ThemeChoice
          label={words("theme")}
          choices={[
            { value: "", name: words("themeAuto") },
            { value: "light", name: words("themeLight") },
            { value: "dark", name: words("themeDark") },
          ]}
        />
      </div>
    </footer>
  );
}
