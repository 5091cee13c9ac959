import { getTranslations } from "next-intl/server";
import { FORMS } from "@/lib/comparison/columns";
import { isFiltered, type Search, searchText } from "@/lib/comparison/search";
import { outletColour } from "../corpus/outlet-colours";
import { FilterForm } from "./filter-form";
import { FilterSheet } from "./filter-sheet";
import { Pill } from "./pill";

export type AnalystChoice = { number: number; name: string; automated: boolean };

type Props = {
  path: string;
  search: Search;
  outlets: readonly { slug: string; name: string; position: number }[];
  /** Whose answers may be compared alone; none hides the choice. */
  analysts: readonly AnalystChoice[];
  /** What is wrong with a parameter, in words, by its name. */
  problems: Readonly<Record<string, string>>;
};

const input =
  "min-h-9 rounded border border-strong-rule bg-surface px-2 aria-invalid:border-2 aria-invalid:border-danger";
const legend = "mb-1.5 block text-soft text-sm";

/** One end of the period; a date as far as it is known. */
async function DateField({
  name,
  search,
  problem,
}: {
  name: "from" | "to";
  search: Search;
  problem?: string;
}) {
  const words = await getTranslations("comparison");
  const hint = `filter-${name}-hint`;
  return (
    <label className="flex items-center gap-2">
      <span className="text-sm">{words(`filters.${name}`)}</span>
      <input
        type="text"
        name={name}
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        placeholder="2024-08"
        defaultValue={search[name] ?? ""}
        aria-describedby={hint}
        aria-invalid={problem ? true : undefined}
        className={`${input} w-28`}
      />
      <span id={hint} className="sr-only">
        {words("filters.dateHint")} {problem}
      </span>
    </label>
  );
}

async function AnalystField({ search, analysts }: Pick<Props, "search" | "analysts">) {
  const words = await getTranslations("comparison");
  return (
    <label>
      <span className={legend}>{words("filters.by")}</span>
      <select name="by" defaultValue={search.by ?? "resolved"} className={`${input} max-w-full`}>
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
export async function FilterBar({ path, search, outlets, analysts, problems }: Props) {
  const words = await getTranslations("comparison");
  const named = Object.entries(problems);
  return (
    <FilterSheet isActive={isFiltered(search) || named.length > 0} clearHref={path}>
      <FilterForm
        action={path}
        query={searchText({ ...search, mark: null })}
        label={words("filters.label")}
      >
        {search.chart !== "sentiment" && <input type="hidden" name="chart" value={search.chart} />}
        {search.tab !== "chart" && <input type="hidden" name="tab" value={search.tab} />}
        {named.length > 0 && (
          <div className="mb-3 rounded border-danger border-l-4 bg-danger-soft px-3 py-2 text-sm">
            <p>{words("filters.problem")}</p>
            <ul className="list-disc pl-5">
              {named.map(([name, reason]) => (
                <li key={name}>{words("filters.problemOf", { name, reason })}</li>
              ))}
            </ul>
          </div>
        )}
        <div className="flex flex-wrap gap-x-8 gap-y-4">
          <fieldset className="w-full">
            <legend className={legend}>{words("filters.outlets")}</legend>
            <div className="flex flex-wrap gap-2">
              {outlets.map(({ slug, name, position }) => (
                <Pill key={slug} name="outlet" value={slug} isOn={search.outlets.includes(slug)}>
                  <span
                    aria-hidden="true"
                    className={`size-3 rounded-full ${outletColour(position).dot}`}
                  />
                  {name}
                </Pill>
              ))}
            </div>
          </fieldset>
          <fieldset>
            <legend className={legend}>{words("filters.forms")}</legend>
            <div className="flex flex-wrap gap-2">
              {FORMS.map((form) => (
                <Pill key={form} name="form" value={form} isOn={search.forms.includes(form)}>
                  {words(`form.${form}`)}
                </Pill>
              ))}
            </div>
          </fieldset>
          <fieldset>
            <legend className={legend}>{words("filters.period")}</legend>
            <div className="flex flex-wrap gap-3">
              <DateField name="from" search={search} problem={problems.from} />
              <DateField name="to" search={search} problem={problems.to} />
            </div>
          </fieldset>
          {analysts.length > 0 && <AnalystField search={search} analysts={analysts} />}
          <button
            type="submit"
            className="min-h-9 self-end rounded border border-strong-rule bg-surface px-4 font-semibold hover:bg-sunken"
          >
            {words("filters.apply")}
          </button>
        </div>
      </FilterForm>
    </FilterSheet>
  );
}
