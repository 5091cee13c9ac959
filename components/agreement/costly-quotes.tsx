import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { VariableAgreement } from "@/lib/agreement/variable-agreement";
import type { ReadQuote } from "@/lib/comparison/queries";
import { OutletName } from "../corpus/outlet-name";
import { QuoteText } from "../corpus/quote-text";
import { quoteWords } from "../corpus/quote-words";
import type { AgreementView } from "./agreement-view";
import { AnalystName } from "./analyst-name";

export type CostlyQuote = VariableAgreement["costs"][number] & { read: ReadQuote };

type Props = {
  view: AgreementView;
  quotes: CostlyQuote[];
  codeName: (key: string) => string;
  outletName: (slug: string) => string;
  /** For leads: where a quote is decided. */
  adjudicates: boolean;
};

const link = "inline-flex min-h-6 items-center text-accent underline underline-offset-2";

/** A part of the whole as a bar and in words. */
function CostBar({ share, text }: { share: number; text: string }) {
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-sm">
      <span aria-hidden="true" className="block h-2.5 w-40 max-w-full bg-sunken">
        <span className="block h-full bg-ink" style={{ width: `${share * 100}%` }} />
      </span>
      {text}
    </p>
  );
}

async function Costly({ view, quote, ...names }: Omit<Props, "quotes"> & { quote: CostlyQuote }) {
  const [words, veil] = await Promise.all([getTranslations("agreement"), quoteWords()]);
  const { read, share, answers, outlet } = quote;
  const { key, ...text } = read;
  const base = `/studies/${view.slug}`;
  const variable = view.agreement.detail?.key ?? "";
  return (
    <li className="grid gap-x-8 gap-y-3 border-rule border-t py-5 md:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid content-start gap-2">
        <QuoteText {...text} words={veil} className="text-lg leading-snug" />
        <p className="flex flex-wrap gap-x-4 text-sm">
          <OutletName name={names.outletName(outlet)} position={view.positions.get(outlet) ?? 0} />
          <Link href={`${base}/quotes/${encodeURIComponent(key)}`} className={link}>
            {words("detail.open", { key })}
          </Link>
          {names.adjudicates && (
            <Link
              href={`${base}/adjudicate/${encodeURIComponent(key)}#variable-${variable}`}
              className={link}
            >
              {words("detail.adjudicate", { key })}
            </Link>
          )}
        </p>
      </div>
      <div className="grid content-start gap-2">
        <CostBar
          share={share}
          text={words("detail.cost", { share: `${Math.round(share * 100)}%` })}
        />
        <dl className="grid gap-1 text-sm">
          {answers.map(({ analyst, codes }) => (
            <div key={analyst} className="flex flex-wrap gap-x-2">
              <dt className="text-soft">
                <AnalystName view={view} number={analyst} />
              </dt>
              <dd className="font-semibold">
                {codes.length > 0 ? codes.map(names.codeName).join(", ") : words("detail.noCode")}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </li>
  );
}

/** The quotes on which analysts differ most, with who said what and where to decide it. */
export function CostlyQuotes({ quotes, ...rest }: Props) {
  return (
    <ol>
      {quotes.map((quote) => (
        <Costly key={quote.quote} quote={quote} {...rest} />
      ))}
    </ol>
  );
}
