import { getTranslations } from "next-intl/server";
import type { Proposal } from "@/lib/comparison/queries";

/** The head of the comparison: what was proposed, by whom and where, and what the figures rest on. */
export async function ProposalHead({ proposal }: { proposal: Proposal }) {
  const words = await getTranslations("comparison");
  const notes = [
    { name: words("proposalBy"), text: proposal.proposedBy },
    { name: words("proposalIn"), text: proposal.proposedIn },
    { name: words("source"), text: proposal.source },
  ];
  return (
    <header className="print:gap-y-2 print:pt-0 grid gap-x-12 gap-y-5 pt-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,min(20rem,30%))]">
      <div>
        {proposal.question && <p className="mb-2 font-semibold text-accent">{proposal.question}</p>}
        <h1
          dir="auto"
          className="text-3xl leading-[1.1] tracking-tight sm:text-[2.75rem] print:text-2xl"
        >
          {proposal.title}
        </h1>
        <p
          dir="auto"
          className="mt-4 max-w-2xl font-serif text-xl leading-normal sm:text-[1.4rem] print:mt-2 print:max-w-none print:text-base"
        >
          {proposal.proposal}
        </p>
      </div>
      <dl className="print:grid-cols-3 grid content-start gap-3 text-sm leading-snug lg:border-rule lg:border-l lg:pl-6">
        {notes.map(
          ({ name, text }) =>
            text && (
              <div key={name}>
                <dt className="text-soft">{name}</dt>
                <dd>
                  <bdi>{text}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
      {proposal.annotationNote && (
        <p className="rounded bg-note px-4 py-2.5 text-sm print:p-0 leading-snug lg:col-span-2">
          <span className="font-semibold">{words("demonstration")}</span> {proposal.annotationNote}
        </p>
      )}
    </header>
  );
}
