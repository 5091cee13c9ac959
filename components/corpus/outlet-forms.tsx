import { getLocale, getTranslations } from "next-intl/server";
import { addKnownOutletAction, createOutletAction, updateOutletAction } from "@/lib/corpus/actions";
import type { OutletProfile } from "@/lib/corpus/outlet-queries";
import { ActionForm } from "../ui/action-form";
import { formWords } from "../ui/form-words";
import { SelectField, TextField } from "../ui/text-fields";
import { NameAndAddress } from "./name-and-address";
import { OutletFields } from "./outlet-fields";

export async function NewOutletForm({ study }: { study: string }) {
  const words = await getTranslations("corpus");
  return (
    <ActionForm
      action={createOutletAction}
      extra={{ study }}
      words={await formWords(words("outletForm.add"))}
      goTo={`/studies/${study}/corpus`}
    >
      <NameAndAddress
        words={{
          name: words("outletForm.name"),
          slug: words("outletForm.slug"),
          slugHint: words("outletForm.slugHint"),
        }}
      />
      <OutletFields outlet={null} />
    </ActionForm>
  );
}

export async function EditOutletForm({ study, outlet }: { study: string; outlet: OutletProfile }) {
  const words = await getTranslations("corpus");
  const { slug, version } = outlet;
  return (
    <ActionForm
      action={updateOutletAction}
      extra={{ study, slug, version }}
      words={await formWords()}
      goTo={`/studies/${study}/outlets/${slug}`}
    >
      <TextField name="name" label={words("outletForm.name")} defaultValue={outlet.name} />
      <OutletFields outlet={outlet} />
    </ActionForm>
  );
}

type Known = { slug: string; name: string; medium: string; country: string | null };

/** An outlet that other studies brought in, chosen by its name. */
export async function KnownOutletForm({ study, known }: { study: string; known: Known[] }) {
  const [words, locale] = await Promise.all([getTranslations("corpus"), getLocale()]);
  const collator = new Intl.Collator(locale);
  const choices = known
    .toSorted((a, b) => collator.compare(a.name, b.name))
    .map(({ slug, name, medium, country }) => ({
      value: slug,
      name: `${name} (${[medium, country].filter(Boolean).join(", ")})`,
    }));
  return (
    <ActionForm
      action={addKnownOutletAction}
      extra={{ study }}
      words={await formWords(words("outletForm.takeIn"))}
      goTo={`/studies/${study}/corpus`}
      look="secondary"
    >
      <SelectField name="outlet" label={words("outletForm.known")} choices={choices} />
    </ActionForm>
  );
}
