import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";
import type { ListedFigure } from "@/lib/frozen/queries";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { WithdrawForm } from "./withdraw-form";

type Can = { freeze: boolean; withdraw: boolean };
type RowProps = { study: string; figure: ListedFigure; can: Can };

async function Row({ study, figure, can }: RowProps) {
  const [words, format] = await Promise.all([getTranslations("frozen.list"), getFormatter()]);
  const { address, title, createdAt, revision, withdrawnAt } = figure;
  const day = (date: Date) => format.dateTime(date, { dateStyle: "long", timeZone: "UTC" });
  return (
    <li className="border-rule border-b py-4">
      <p className="text-lg">
        <Link
          href={`/frozen/${address}`}
          prefetch={false}
          className={`font-serif underline underline-offset-2 ${withdrawnAt ? "text-soft" : ""}`}
        >
          {title}
        </Link>
      </p>
      <p className="text-soft text-sm">
        {words("frozen", { date: day(createdAt), revision })} ·{" "}
        <span className="font-mono">{address}</span>
      </p>
      {withdrawnAt && <p className="text-sm">{words("withdrawn", { date: day(withdrawnAt) })}</p>}
      {can.withdraw && !withdrawnAt && <WithdrawForm study={study} address={address} />}
    </li>
  );
}

type Props = { study: string; figures: readonly ListedFigure[]; can: Can };

/** A study's frozen figures, the newest first, or how there come to be some. */
export async function FrozenList({ study, figures, can }: Props) {
  const words = await getTranslations("frozen.list");
  if (figures.length === 0) {
    const text = words(can.freeze ? "emptyText" : "emptyReader");
    return (
      <EmptyState title={words("emptyTitle")} text={text}>
        <ButtonLink look="primary" href={`/studies/${study}`}>
          {words("emptyDo")}
        </ButtonLink>
      </EmptyState>
    );
  }
  return (
    <ol className="max-w-3xl border-rule border-t">
      {figures.map((figure) => (
        <Row key={figure.address} {...{ study, figure, can }} />
      ))}
    </ol>
  );
}
