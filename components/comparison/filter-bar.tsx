import { getTranslations } from "next-intl/server";
import { isFiltered, type Search, searchText } from "@/lib/comparison/search";
import { CarriedFields } from "./carried-fields";
import { FilterForm } from "./filter-form";
import { filterInput } from "./filter-input";
import { FilterProblems } from "./filter-problems";
import { FilterSheet } from "./filter-sheet";
import { ApplyButton, OutletPills, QuoteFields } from "./quote-fields";

export type AnalystChoice = { number: number; name: string; automated: boolean };

type Props = {
  path: string;
  search: Search;
  outlets: readonly { slug: string; name: string; position: number }[];
  /** Whose answers may be compared alone; none hides the choice. */
  analysts: readonly AnalystChoice[];
  /** The ends of the period as they were typed, understood or not. */
  typed: { from: string; to: string };
  /** What is wrong with a parameter, in words, by its name. */
  problems: Readonly<Record<string, string>>;
};

const legend = "mb-1.5 block text-soft text-sm";
/** Beside its controls where there is room. */
const besideLegend = "mb-1.5 block text-soft text-sm lg:float-left lg:mt-2 lg:mb-0 lg:w-20";

async function AnalystField({ search, analysts }: Pick<Props, "search" | "analysts">) {
  const words = await getTranslations("comparison");
  return (
    <label className="max-w-full">
      <span className={legend}>{words("filters.by")}</span>
      <select
        name="by"
        defaultValue={search.by ?? "resolved"}
        className={`${filterInput} max-w-full`}
      >
        <option value="resolved">{words("filters.resolved")}</option>
        {analysts.map(({ number, name, automated }) => (
          <option key={number} value={number}>
            {automated ? words("filters.automated", { name }) : name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Which quotes are compared, and whose answers: a form whose state is the address. */
export async function FilterBar({ path, search, outlets, analysts, typed, problems }: Props) {
  const words = await getTranslations("comparison");
  const isProblem = Object.keys(problems).length > 0;
  const { from: _from, to: _to, ...elsewhere } = problems;
  return (
    <FilterSheet isActive={isFiltered(search) || isProblem} clearHref={path}>
      <FilterForm
        action={path}
        query={searchText({
          ...search,
          from: typed.from || null,
          to: typed.to || null,
          mark: null,
        })}
        label={words("filters.label")}
      >
        <CarriedFields search={search} except={["outlet", "from", "to", "form", "by"]} />
        <FilterProblems problems={elsewhere} />
        <div className="flex flex-wrap gap-x-8 gap-y-4">
          <OutletField search={search} outlets={outlets} />
          <QuoteFields forms={search.forms} typed={typed} problems={problems} />
          {analysts.length > 0 && <AnalystField search={search} analysts={analysts} />}
          <ApplyButton />
        </div>
      </FilterForm>
    </FilterSheet>
  );
}

async function OutletField({ search, outlets }: Pick<Props, "search" | "outlets">) {
  const words = await getTranslations("comparison");
  return (
    <fieldset className="w-full">
      <legend className={besideLegend}>{words("filters.outlets")}</legend>
      <OutletPills outlets={outlets} chosen={search.outlets} />
    </fieldset>
  );
}
