/** A sentence of the catalogue with its gaps filled: {name} by the value of that name. */
export function filled(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

/** The form of a sentence that a number asks for in this language, with the number in it. */
export function counted(
  forms: { other: string } & Record<string, string>,
  { count, locale }: { count: number; locale: string },
): string {
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
  return filled(form, { count: new Intl.NumberFormat(locale).format(count) });
}
