import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { type Mark, markOf } from "@/lib/comparison/mark";
import { everything, searchText } from "@/lib/comparison/search";
import { Hatches } from "../charts/hatch";
import { ChartStage } from "../figures/chart-stage";
import { inBothWidths } from "../figures/drawn-sheet";
import type { Sheet } from "../figures/sheet";
import { SheetDrawing } from "../figures/sheet-drawing";
import { Section } from "./section";

type Props = { study: string; outlet: string; sheets: readonly Sheet[] };

/** What the comparison shows of one outlet: its marks open their quotes there. */
export async function OutletFigures({ study, outlet, sheets }: Props) {
  const [words, figures] = await Promise.all([
    getTranslations("corpus.profile"),
    getTranslations("figures"),
  ]);
  const hrefOf = ({ chart }: Sheet, mark: Mark | null) =>
    `/studies/${study}${searchText({ ...everything, outlets: [outlet], chart, mark })}`;
  return (
    <>
      <Hatches />
      {sheets.map((sheet) => (
        <Section key={sheet.chart} title={words(sheet.chart === "frames" ? "frames" : "sentiment")}>
          <p className="mb-5 max-w-4xl font-serif text-lg leading-snug">{sheet.sentence}</p>
          <ChartStage hint={figures("stage.hint")} loading={figures("stage.loading")}>
            <SheetDrawing
              sheet={inBothWidths(sheet)}
              links={{ hrefOf: (text) => hrefOf(sheet, markOf(text)), open: null }}
            />
          </ChartStage>
          <ul className="mt-3 text-soft text-sm">
            {sheet.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
          <Link
            href={hrefOf(sheet, null)}
            prefetch={false}
            className="mt-2 inline-flex min-h-8 items-center text-accent text-sm underline underline-offset-2"
          >
            {words("inComparison", { figure: sheet.title })}
          </Link>
        </Section>
      ))}
    </>
  );
}
