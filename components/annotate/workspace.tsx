import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { OwnAnnotation } from "@/lib/annotation/own-annotation";
import type { Codebook } from "@/lib/codebook/queries";
import { annotateWords } from "./annotate-words";
import { AnnotationForm } from "./annotation-form";
import type { AnnotationPlace } from "./annotation-place";
import { formVariable } from "./form-model";
import { definitionsCookie, singleKeysCookie } from "./preference";

type Props = {
  place: AnnotationPlace;
  codebook: Codebook;
  stored: OwnAnnotation | null;
};

/** The form, made from the codebook, as this analyst left it. */
export async function Workspace({ place, codebook, stored }: Props) {
  const [words, formWords, jar] = await Promise.all([
    getTranslations("annotate"),
    annotateWords(),
    cookies(),
  ]);
  const variables = codebook.variables.map((variable) =>
    formVariable(variable, (max) => ({
      limit: words("upTo", { max }),
      reached: words("fullLimit", { name: variable.name, max }),
    })),
  );
  const isOn = (cookie: string) => jar.get(cookie)?.value !== "off";
  return (
    <AnnotationForm
      // What the server stored otherwise in the meantime makes another form.
      key={`${place.name}:${stored?.version ?? 0}`}
      place={place}
      stored={stored}
      variables={variables}
      preferences={{ definitions: isOn(definitionsCookie), singleKeys: isOn(singleKeysCookie) }}
      words={formWords}
    />
  );
}
