import { getTranslations } from "next-intl/server";
import type { QuoteFilter } from "@/lib/corpus/quote-filter";
import { Button, ButtonLink } from "../ui/button";
import { FilterForm } from "./filter-form";
import { FilterSelect } from "./filter-select";
import { ItemFilter, type ItemOffer } from "./item-filter";

type Props = {
  study: string;
  filter: QuoteFilter;
  /** Sorted as the language sorts. */
  outlets: { slug: string; name: string }[];
  itemOffer: ItemOffer;
  /** Whether the person annotates, and whether the person may see what is archived. */
  offers: { mine: boolean; archived: boolean };
};

/** The search field and the filters of the list of quotes. */
export async function QuoteFilters({ study, filter, outlets, itemOffer, offers }: Props) {
  const words = await getTranslations("corpus");
  const path = `/studies/${study}/quotes`;
  const forms = (["verbatim", "headline", "paraphrase"] as const).map((value) => ({
    value,
    name: words(`form.${value}`),
  }));
  return (
    <FilterForm label={words("list.filters")} path={path}>
      <div className="grid gap-4 rounded border border-rule bg-surface p-4">
        <SearchField label={words("list.search")} hint={words("list.searchHint")} q={filter.q} />
        <div
          className={`grid grid-cols-2 gap-4 ${offers.mine ? "lg:grid-cols-5" : "lg:grid-cols-4"}`}
        >
          <FilterSelect
            name="outlet"
            label={words("outlet")}
            chosen={filter.outlet}
            choices={[
              { value: "", name: words("list.allOutlets") },
              ...outlets.map(({ slug, name }) => ({ value: slug, name })),
            ]}
          />
          <ItemFilter {...itemOffer} study={study} outlet={filter.outlet} />
          <FilterSelect
            name="form"
            label={words("formLabel")}
            chosen={filter.form}
            choices={[{ value: "", name: words("list.allForms") }, ...forms]}
          />
          <FilterSelect
            name="sort"
            label={words("list.sort")}
            chosen={filter.sort === "outlet" ? undefined : filter.sort}
            choices={[
              { value: "", name: words("list.sortOutlet") },
              { value: "newest", name: words("list.sortNewest") },
            ]}
          />
          {offers.mine && (
            <FilterSelect
              name="mine"
              label={words("list.mine")}
              chosen={filter.mine}
              choices={[
                { value: "", name: words("list.mineAny") },
                { value: "open", name: words("list.mineOpen") },
                { value: "submitted", name: words("list.mineSubmitted") },
              ]}
            />
          )}
        </div>
        <FilterEnd {...{ path, filter }} offersArchived={offers.archived} />
      </div>
    </FilterForm>
  );
}

type EndProps = { path: string; filter: QuoteFilter; offersArchived: boolean };

/** What the form ends with: apply, begin anew, and the way to what is archived. */
async function FilterEnd({ path, filter, offersArchived }: EndProps) {
  const words = await getTranslations("corpus");
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button type="submit" look="primary">
        {words("list.apply")}
      </Button>
      <ButtonLink look="quiet" href={path}>
        {words("list.clear")}
      </ButtonLink>
      {offersArchived && (
        <label className="ml-auto flex min-h-8 items-center gap-2">
          <input
            key={filter.archived}
            type="checkbox"
            name="archived"
            value="yes"
            defaultChecked={filter.archived === "yes"}
            className="size-5 accent-accent"
          />
          {words("list.archivedOnly")}
        </label>
      )}
    </div>
  );
}

function SearchField({ label, hint, q }: { label: string; hint: string; q: string | undefined }) {
  return (
    <div className="grid gap-1 text-sm">
      <p>
        <label htmlFor="quote-search" className="font-semibold">
          {label}
        </label>{" "}
        <span id="quote-search-hint" className="text-soft">
          {hint}
        </span>
      </p>
      <input
        key={q}
        id="quote-search"
        aria-describedby="quote-search-hint"
        type="search"
        name="q"
        defaultValue={q}
        dir="auto"
        className="min-h-11 w-full rounded border border-strong-rule bg-paper px-3 text-ink text-lg"
      />
    </div>
  );
}
