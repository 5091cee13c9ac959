import { getTranslations } from "next-intl/server";
import type { OutletProfile } from "@/lib/corpus/outlet-queries";
import { TextField } from "../ui/text-fields";
import { Suggestions } from "./suggestions";

/** How many people an outlet reaches, as it is known: "more than 450,000 subscribers". */
export async function AudienceFields({ audience }: { audience: OutletProfile["audience"] }) {
  const words = await getTranslations("corpus");
  return (
    <fieldset className="mb-6 rounded border border-rule px-4 pt-2 pb-0">
      <legend className="px-1 font-semibold">{words("outletForm.audience")}</legend>
      <p className="mb-3 text-soft text-sm">{words("outletForm.audienceHint")}</p>
      <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-4">
        <TextField
          name="audience.qualifier"
          label={words("outletForm.qualifier")}
          defaultValue={audience?.qualifier ?? ""}
          list="qualifiers"
        />
        <TextField
          name="audience.count"
          label={words("outletForm.count")}
          inputMode="numeric"
          defaultValue={audience?.count ?? ""}
        />
        <TextField
          name="audience.unit"
          label={words("outletForm.unit")}
          defaultValue={audience?.unit ?? ""}
          list="units"
        />
        <TextField
          name="audience.asOf"
          label={words("outletForm.asOf")}
          placeholder="2024-08"
          defaultValue={audience?.asOf ?? ""}
        />
      </div>
      <Suggestions id="qualifiers" words={words("outletForm.qualifiers")} />
      <Suggestions id="units" words={words("outletForm.units")} />
    </fieldset>
  );
}
