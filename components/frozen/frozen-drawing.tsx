import { getTranslations } from "next-intl/server";
import type { FrozenContent } from "@/lib/frozen/schema";
import { Hatches } from "../charts/hatch";
import { ChartStage } from "../figures/chart-stage";
import { SheetDrawing } from "../figures/sheet-drawing";
import { FrozenPanel } from "./frozen-panel";

type Props = {
  content: FrozenContent;
  path: string;
  /** The mark whose quotes are open. */
  open: string | null;
  /** Which part of them is shown. */
  part: number;
  hrefOf: (mark: string) => string;
};

/** The frozen drawing, its quotes beside it, and what has to be known before it is believed. */
export async function FrozenDrawing({ content, path, open, part, hrefOf }: Props) {
  const [words, figures] = await Promise.all([
    getTranslations("frozen"),
    getTranslations("figures"),
  ]);
  const { title, sentence, about, notes, narrow, wide } = content.sheet;
  const drawings = { title, sentence, narrow: () => narrow, wide: () => wide };
  return (
    <section aria-label={words("drawing")} className="mt-6">
      <Hatches />
      <h2 className="sr-only">{words("drawing")}</h2>
      <p className="mb-6 max-w-3xl text-soft text-sm">{about}</p>
      <div className={open ? "gap-6 lg:grid lg:grid-cols-[minmax(0,1fr)_20rem]" : ""}>
        <div className="min-w-0">
          <ChartStage hint={figures("stage.hint")} loading={figures("stage.loading")}>
            <SheetDrawing sheet={drawings} links={{ hrefOf, open }} />
          </ChartStage>
          <ul className="mt-4 grid max-w-3xl gap-1 text-soft text-sm">
            {[content.filters, ...content.agreement, ...notes].map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
        {open && <FrozenPanel {...{ content, part, hrefOf }} mark={open} closeHref={path} />}
      </div>
    </section>
  );
}
