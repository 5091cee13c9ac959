import { getTranslations } from "next-intl/server";
import { type AgreementSearch, agreementText, STUDY_MEASURES } from "@/lib/agreement/search";
import { FilterForm } from "../comparison/filter-form";
import { filterInput } from "../comparison/filter-input";
import { FilterProblems } from "../comparison/filter-problems";
import { FilterSheet } from "../comparison/filter-sheet";
import { Pill } from "../comparison/pill";
import { ApplyButton, OutletPills, QuoteFields } from "../comparison/quote-fields";
import type { NamedAnalyst } from "./agreement-view";

export type FilterChoices = {
  outlets: readonly { slug: string; name: string; position: number }[];
  analysts: readonly NamedAnalyst[];
  /** Codebook revisions, the newest first. */
  revisions: readonly number[];
  /** The ends of the period as they were typed, understood or not. */
  typed: { from: string; to: string };
  /** What is wrong with a parameter, in words, by its name. */
  problems: Readonly<Record<string, string>>;
};

type Props = FilterChoices & { path: string; search: AgreementSearch };

const legend = "mb-1.5 block text-soft text-sm";

async function MeasureField({ search }: Pick<Props, "search">) {
  const words = await getTranslations("agreement");
  return (
    <label>
      <span className={legend}>{words("filters.measure")}</span>
      <select name="measure" defaultValue={search.measure} className={`${filterInput} max-w-full`}>
        {Object.entries(STUDY_MEASURES).map(([measure, name]) => (
          <option key={measure} value={measure}>
            {words(`measures.${name}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

async function RevisionField({ search, revisions }: Pick<Props, "search" | "revisions">) {
  const words = await getTranslations("agreement");
  return (
    <label>
      <span className={legend}>{words("filters.revision")}</span>
      <select
        name="revision"
        defaultValue={search.revision ?? revisions[0]}
        className={`${filterInput} max-w-full`}
      >
        {revisions.map((number, at) => (
          <option key={number} value={number}>
            {at === 0 ? words("filters.newest", { number }) : number}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The analysts and the outlets that count. */
async function WhoFields(props: Pick<Props, "search" | "analysts" | "outlets">) {
  const words = await getTranslations("agreement");
  const { search, analysts, outlets } = props;
  return (
    <>
      <fieldset>
        <legend className={legend}>{words("filters.analysts")}</legend>
        <div className="flex flex-wrap gap-2">
          {analysts.map(({ number, name }) => (
            <Pill
              key={number}
              name="analyst"
              value={String(number)}
              isOn={search.analysts.includes(number)}
            >
              {name}
            </Pill>
          ))}
        </div>
      </fieldset>
      <fieldset className="w-full">
        <legend className={legend}>{words("filters.outlets")}</legend>
        <OutletPills outlets={outlets} chosen={search.outlets} />
      </fieldset>
    </>
  );
}

/** What is measured, among whom and on which quotes: a form whose state is the address. */
export async function AgreementFilters({ path, search, ...choices }: Props) {
  const words = await getTranslations("agreement");
  const { outlets, analysts, revisions, typed, problems } = choices;
  const isActive = agreementText({ ...search, variable: null }) !== "";
  const { from: _from, to: _to, ...elsewhere } = problems;
  const query = agreementText({ ...search, from: typed.from || null, to: typed.to || null });
  return (
    <FilterSheet isActive={isActive || Object.keys(problems).length > 0} clearHref={path}>
      <FilterForm action={path} query={query} label={words("filters.label")}>
        {search.variable && <input type="hidden" name="variable" value={search.variable} />}
        <FilterProblems problems={elsewhere} />
        <div className="flex flex-wrap gap-x-8 gap-y-4">
          <MeasureField search={search} />
          {revisions.length > 1 && <RevisionField search={search} revisions={revisions} />}
          <WhoFields search={search} analysts={analysts} outlets={outlets} />
          <QuoteFields forms={search.forms} typed={typed} problems={problems} />
          <ApplyButton />
        </div>
      </FilterForm>
    </FilterSheet>
  );
}
