import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { isolating } from "@/lib/words/isolated";
import { OutletSign } from "../charts/outlet-sign";
import { type View, viewHref } from "../comparison/view";
import type { FigureContext, FigureOutlet } from "./context";

type Props = { view: View; context: FigureContext };

/** With more outlets than these the legend is folded. */
const FOLDED_FROM = 13;

/** The outlets that are shown when one is switched; none chosen means all. */
function switched({ outlets, shown }: FigureContext, { slug }: FigureOutlet): string[] {
  const now = shown.map((index) => outlets[index]!.slug);
  const next = now.includes(slug) ? now.filter((each) => each !== slug) : [...now, slug];
  const inOrder = outlets.map((each) => each.slug).filter((each) => next.includes(each));
  return inOrder.length === outlets.length ? [] : inOrder;
}

async function Entry({ view, context, outlet }: Props & { outlet: FigureOutlet }) {
  const words = isolating(await getTranslations("figures"));
  const { name, position, slug } = outlet;
  const isShown = context.shown.some((index) => context.outlets[index] === outlet);
  const isAlone = isShown && context.shown.length === 1;
  const href = (outlets: string[]) => viewHref(view, { outlets, mark: null });
  const link = "inline-flex min-h-7 items-center rounded px-1 hover:bg-sunken";
  return (
    <li className="flex items-center gap-0.5">
      <Link
        href={href(isAlone ? [] : switched(context, outlet))}
        scroll={false}
        prefetch={false}
        aria-label={words(isShown ? "legend.hide" : "legend.show", { outlet: name })}
        className={`${link} gap-1.5 ${isShown ? "" : "text-soft line-through"}`}
      >
        <OutletSign {...{ position, isShown }} />
        <bdi>{name}</bdi>
      </Link>
      <Link
        href={href(isAlone ? [] : [slug])}
        scroll={false}
        prefetch={false}
        aria-label={isAlone ? words("legend.showAll") : words("legend.onlyOf", { outlet: name })}
        className={`${link} text-accent text-xs underline underline-offset-2`}
      >
        {isAlone ? words("options.all") : words("legend.only")}
      </Link>
    </li>
  );
}

/** Which sign is whose; an outlet can be taken out of the chart, or shown alone. */
export async function OutletLegend({ view, context }: Props) {
  const words = await getTranslations("figures");
  const { outlets, shown } = context;
  const list = (
    <ul
      aria-label={words("legend.label")}
      className="flex max-h-60 flex-wrap gap-x-4 gap-y-1 overflow-y-auto text-sm"
    >
      {outlets.map((outlet) => (
        <Entry key={outlet.slug} {...{ view, context, outlet }} />
      ))}
    </ul>
  );
  if (outlets.length < FOLDED_FROM) return <div className="mb-5 print:hidden">{list}</div>;
  return (
    <details className="mb-5 print:hidden">
      <summary className="inline-flex min-h-8 cursor-pointer items-center rounded font-semibold text-accent text-sm">
        {words("legend.many", { shown: shown.length, all: outlets.length })}
      </summary>
      {list}
    </details>
  );
}
