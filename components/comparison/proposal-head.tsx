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
    <header className="grid gap-x-12 gap-y-5 pt-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div>
        {proposal.question && <p className="mb-2 font-semibold text-accent">{proposal.question}</p>}
        <h1 className="text-3xl leading-[1.1] tracking-tight sm:text-[2.75rem]">
          {proposal.title}
        </h1>
        <p className="mt-4 max-w-2xl font-serif text-xl leading-normal sm:text-[1.4rem]">
          {proposal.proposal}
        </p>
      </div>
      <dl className="grid content-start gap-3 text-sm leading-snug lg:border-rule lg:border-l lg:pl-6">
        {notes.map(
          ({ name, text }) =>
            text && (
              <div key={name}>
                <dt className="text-soft">{name}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
      {proposal.annotationNote && (
        <p className="rounded bg-note px-4 py-2.5 text-sm leading-snug lg:col-span-2">
          <span className="font-semibold">{words("demonstration")}</span> {proposal.annotationNote}
        </p>
      )}
    </header>
  );
}
