import { getTranslations } from "next-intl/server";
import type { OutletProfile } from "@/lib/corpus/outlet-queries";
import { LongTextField, TextField } from "../ui/text-fields";
import { AudienceFields } from "./audience-fields";
import { Suggestions } from "./suggestions";

/** What is asked about an outlet, but for its name and address. */
export async function OutletFields({ outlet }: { outlet: OutletProfile | null }) {
  const [words, common] = await Promise.all([getTranslations("corpus"), getTranslations("common")]);
  const optional = common("optional");
  return (
    <>
      <div className="grid gap-x-6 sm:grid-cols-3">
        <TextField
          name="medium"
          label={words("outletForm.medium")}
          defaultValue={outlet?.medium}
          list="media"
        />
        <TextField
          name="country"
          label={words("outletForm.country")}
          placeholder="KZ"
          optional={optional}
          defaultValue={outlet?.country ?? ""}
        />
        <TextField
          name="ownership"
          label={words("outletForm.ownership")}
          optional={optional}
          defaultValue={outlet?.ownership ?? ""}
          list="ownerships"
        />
      </div>
      <LongTextField
        name="description"
        label={words("outletForm.description")}
        hint={words("outletForm.descriptionHint")}
        optional={optional}
        rows={3}
        defaultValue={outlet?.description ?? ""}
      />
      <AudienceFields audience={outlet?.audience ?? null} />
      <Suggestions id="media" words={words("outletForm.media")} />
      <Suggestions id="ownerships" words={words("outletForm.ownerships")} />
    </>
  );
}
