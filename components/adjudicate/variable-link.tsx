import Link from "next/link";
import { getTranslations } from "next-intl/server";

type Props = { study: string; quote: string; variable: string; name: string };

/** The way to one variable of a quote, where it is decided. */
export async function VariableLink({ study, quote, variable, name }: Props) {
  const words = await getTranslations("adjudicate");
  return (
    <Link
      href={`/studies/${study}/adjudicate/${quote}#variable-${variable}`}
      prefetch={false}
      aria-label={words("decide", { name, key: quote })}
      className="inline-flex min-h-6 items-center font-semibold text-accent underline underline-offset-2"
    >
      {name}
    </Link>
  );
}
