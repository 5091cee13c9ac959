export type Difference = { name: string; label: string; yours: string; theirs: string };

type Stored = Record<string, unknown>;

function textDifferences(fields: HTMLInputElement[], stored: Stored): Difference[] {
  return fields.flatMap((field) => {
    const theirs = stored[field.name];
    if (theirs !== null && typeof theirs !== "string" && typeof theirs !== "number") return [];
    if (String(theirs ?? "") === field.value) return [];
    const label = field.labels?.[0]?.firstChild?.textContent ?? field.name;
    return [{ name: field.name, label, yours: field.value, theirs: String(theirs ?? "") }];
  });
}

function choiceText(box: HTMLInputElement): string {
  const label = box.labels?.[0];
  return (label?.querySelector("[data-choice]") ?? label)?.textContent ?? box.value;
}

/** Of a list that is ticked off box by box: what is chosen here, and what is stored. */
function listDifferences(boxes: HTMLInputElement[], stored: Stored): Difference[] {
  return [...new Set(boxes.map(({ name }) => name))].flatMap((name) => {
    const theirs = stored[name.slice(0, -2)];
    if (!Array.isArray(theirs)) return [];
    const own = boxes.filter((box) => box.name === name);
    const text = (isOn: (box: HTMLInputElement) => boolean) =>
      own.filter(isOn).map(choiceText).join(", ");
    const [here, there] = [
      text(({ checked }) => checked),
      text(({ value }) => theirs.includes(value)),
    ];
    const legend = own[0]?.closest("fieldset")?.querySelector("legend")?.textContent;
    return here === there ? [] : [{ name, label: legend ?? name, yours: here, theirs: there }];
  });
}

/** Where a form and what is stored now differ, field by field, in words that a person can compare. */
export function formDifferences(form: HTMLFormElement, stored: Stored): Difference[] {
  const fields = [...form.querySelectorAll<HTMLInputElement>("[name]")];
  const isList = ({ name }: HTMLInputElement) => name.endsWith("[]");
  return [
    ...listDifferences(fields.filter(isList), stored),
    ...textDifferences(
      fields.filter((field) => !isList(field)),
      stored,
    ),
  ];
}
