import { getTranslations } from "next-intl/server";
import { type Search, STEP_CHOICES, searchText } from "@/lib/comparison/search";
import { isolated } from "@/lib/words/isolated";
import { CarriedFields } from "../comparison/carried-fields";
import { FilterForm } from "../comparison/filter-form";
import { filterInput } from "../comparison/filter-input";
import type { View } from "../comparison/view";
import type { FigureContext, FigureWords } from "./context";

type Choice = {
  name: keyof Search;
  label: string;
  options: { value: string; name: string }[];
  /** What is shown instead of what is chosen. */
  note?: string | null;
};

type Props = {
  view: View;
  context: FigureContext;
  /** Keys of what the chart shows now, asked for or not. */
  chosen: { variable: string; across: string; reference: string };
  /** Slug of the outlet that distances are measured from when nobody asks for another. */
  printedBy: string;
  /** Why a coarser step is drawn than the chosen one; null where it is that one. */
  coarser: string | null;
};

function byVariable({ variables }: FigureContext, first: string) {
  const options = variables.map(({ key, name }) => ({ value: key, name }));
  // The first of a list is what a page shows without being asked.
  return options.toSorted((a, b) => Number(b.value === first) - Number(a.value === first));
}

function byOutlet({ outlets }: FigureContext, first: string | null = null) {
  const options = outlets.map(({ slug, name }) => ({ value: slug, name }));
  return options.toSorted((a, b) => Number(b.value === first) - Number(a.value === first));
}

/** What can be chosen of each chart. */
function choicesOf({ view, context, printedBy, coarser }: Props, words: FigureWords): Choice[] {
  const { variables } = context;
  const variable: Choice = {
    name: "variable",
    label: words("options.variable"),
    options: byVariable(context, "frame"),
  };
  const reference: Choice = {
    name: "reference",
    label: words("options.reference"),
    options: byOutlet(context, printedBy),
  };
  switch (view.search.chart) {
    case "variable": {
      const others = variables.filter(({ key }) => key !== "sentiment" && key !== "frame");
      return [{ ...variable, options: others.map(({ key, name }) => ({ value: key, name })) }];
    }
    case "contrast": {
      const all = { value: "", name: words("options.all") };
      const focus = { name: "focus", label: words("options.focus") } as const;
      return [variable, { ...focus, options: [all, ...byOutlet(context)] }];
    }
    case "map":
      return [variable];
    case "distance":
      return [variable, reference];
    case "robustness":
      return [reference];
    case "cross":
      return [
        variable,
        {
          name: "across",
          label: words("options.across"),
          options: byVariable(context, "sentiment"),
        },
      ];
    case "timeline":
      return [
        {
          name: "step",
          label: words("options.step"),
          note: coarser,
          options: STEP_CHOICES.map((step) => ({
            value: step,
            name: words(`options.steps.${step}`),
          })),
        },
      ];
    default:
      return [];
  }
}

function ChoiceField({ name, label, options, note, chosen }: Choice & { chosen?: string }) {
  const noteId = note ? `shown-${name}` : undefined;
  return (
    <div className="flex min-w-0 max-w-full flex-wrap items-end gap-x-3 gap-y-1.5">
      <label className="max-w-full">
        <span className="mb-1.5 block text-soft text-sm">{label}</span>
        <select
          name={name}
          defaultValue={chosen}
          aria-describedby={noteId}
          className={`${filterInput} max-w-full`}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {isolated(option.name)}
            </option>
          ))}
        </select>
      </label>
      {note && (
        <p id={noteId} className="flex min-h-9 max-w-prose items-center text-sm">
          {note}
        </p>
      )}
    </div>
  );
}

/** What of the chart can be chosen: a form that applies itself, and works without a script. */
export async function FigureOptions(props: Props) {
  const words = await getTranslations("figures");
  const { view, chosen } = props;
  const { search, slug } = view;
  const choices = choicesOf(props, words).filter(({ options }) => options.length > 1);
  if (choices.length === 0) return null;
  const now: Partial<Record<keyof Search, string>> = {
    ...chosen,
    focus: search.focus ?? "",
    step: search.step,
  };
  const path = `/studies/${slug}`;
  const names = choices.map(({ name }) => name);
  return (
    <div className="mb-6 print:hidden">
      <FilterForm
        action={path}
        query={searchText({ ...search, mark: null, sort: null, page: 1 })}
        label={words("options.label")}
      >
        <div className="flex flex-wrap items-end gap-x-5 gap-y-3">
          <CarriedFields search={search} except={names} />
          {choices.map((choice) => (
            <ChoiceField key={choice.name} {...choice} chosen={now[choice.name]} />
          ))}
          <noscript>
            <button
              type="submit"
              className="min-h-9 rounded border border-strong-rule bg-surface px-4 font-semibold"
            >
              {words("options.apply")}
            </button>
          </noscript>
        </div>
      </FilterForm>
    </div>
  );
}
