import { getTranslations } from "next-intl/server";
import { FORMS, type QuoteForm } from "@/lib/columns/columns";
import { OutletSign } from "../charts/outlet-sign";
import { DateField } from "./date-field";
import { Pill } from "./pill";
import { PillSearch } from "./pill-search";

/** With more outlets than these, one looks for a name. */
const MANY = 12;

type Outlet = { slug: string; name: string; position: number };

/** Outlets to choose among, each with its sign; many of them can be searched by name. */
export async function OutletPills({
  outlets,
  chosen,
}: {
  outlets: readonly Outlet[];
  chosen: string[];
}) {
  const words = await getTranslations("comparison");
  const pills = (
    <div
      className={`flex flex-wrap gap-2 ${outlets.length > MANY ? "max-h-40 overflow-y-auto p-1" : ""}`}
    >
      {outlets.map(({ slug, name, position }) => (
        <Pill key={slug} name="outlet" value={slug} isOn={chosen.includes(slug)}>
          <OutletSign position={position} />
          <bdi>{name}</bdi>
        </Pill>
      ))}
    </div>
  );
  if (outlets.length <= MANY) return pills;
  const found = Array.from({ length: outlets.length + 1 }, (_, count) =>
    words("filters.found", { count }),
  );
  return <PillSearch {...{ label: words("filters.find"), found }}>{pills}</PillSearch>;
}

type Props = {
  forms: readonly QuoteForm[];
  /** The ends of the period as they were typed, understood or not. */
  typed: { from: string; to: string };
  problems: Readonly<Record<string, string>>;
};

const legend = "mb-1.5 block text-soft text-sm";

/** Which quotes: their form, and when their items appeared. */
export async function QuoteFields({ forms, typed, problems }: Props) {
  const words = await getTranslations("comparison");
  return (
    <>
      <fieldset>
        <legend className={legend}>{words("filters.forms")}</legend>
        <div className="flex flex-wrap gap-2">
          {FORMS.map((form) => (
            <Pill key={form} name="form" value={form} isOn={forms.includes(form)}>
              {words(`form.${form}`)}
            </Pill>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className={legend}>{words("filters.period")}</legend>
        <div className="flex flex-wrap gap-3">
          <DateField name="from" typed={typed.from} problem={problems.from} />
          <DateField name="to" typed={typed.to} problem={problems.to} />
        </div>
      </fieldset>
    </>
  );
}

/** Applies the form where no script does. */
export async function ApplyButton() {
  const words = await getTranslations("comparison");
  return (
    <button
      type="submit"
      className="min-h-9 self-end rounded border border-strong-rule bg-surface px-4 font-semibold hover:bg-sunken"
    >
      {words("filters.apply")}
    </button>
  );
}
