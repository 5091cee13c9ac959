import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { restoreAdjudicationAction } from "@/lib/annotation/adjudication/actions";
import { ButtonLink } from "../ui/button";
import { Notice } from "../ui/notice";
import type { AdjudicatedVariable } from "./adjudicate-variable";
import { DecisionButton } from "./decision-button";
import { decisionWords } from "./decision-words";

type Props = AdjudicatedVariable & {
  study: string;
  quote: string;
  next: string | null;
  all: AdjudicatedVariable[];
};

/** Says what was just done with a decision, and leads on: to undo it, or to what is still contested. */
export async function DoneNotice(props: Props) {
  const { study, quote, variable, adjudication } = props;
  const words = await getTranslations("adjudicate");
  if (!adjudication) return null;
  const { key, name } = variable;
  const path = `/studies/${study}/adjudicate/${quote}`;
  return (
    <div id={`variable-${key}-done`} tabIndex={-1} className="mt-4">
      <Notice live>
        <div className="grid justify-items-start gap-3">
          <p>{words(adjudication.withdrawn ? "withdrawn" : "inForce", { name })}</p>
          {adjudication.withdrawn && (
            <DecisionButton
              action={restoreAdjudicationAction}
              extra={{ study, quote, variable: key, version: adjudication.version }}
              words={await decisionWords("undo")}
              look="secondary"
              goTo={`${path}?saved=${key}`}
            />
          )}
          {!adjudication.withdrawn && <WayOn {...props} />}
        </div>
      </Notice>
    </div>
  );
}

/** To what is contested on the same quote, to the next contested quote, or to the figures. */
async function WayOn({ study, next, all }: Props) {
  const words = await getTranslations("adjudicate");
  const left = all.filter(({ resolved }) => resolved.how === "contested");
  return (
    <>
      {left.length > 0 && (
        <p className="flex flex-wrap gap-x-3">
          {words("stillHere")}
          {left.map(({ variable }) => (
            <a
              key={variable.key}
              href={`#variable-${variable.key}`}
              className="font-semibold text-accent underline underline-offset-2"
            >
              {variable.name}
            </a>
          ))}
        </p>
      )}
      {next && (
        <ButtonLink href={`/studies/${study}/adjudicate/${next}`}>{words("next")}</ButtonLink>
      )}
      {!next && left.length === 0 && (
        <p>
          {words("allDecided")} <Link href={`/studies/${study}`}>{words("seeComparison")}</Link>
        </p>
      )}
    </>
  );
}
