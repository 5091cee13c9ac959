import { useId } from "react";
import type { AnnotateWords } from "./annotate-words";
import type { FormCode } from "./form-model";

export type ChoiceProps = {
  code: FormCode;
  /** The input's name: radio buttons of one variable share it. */
  name: string;
  select: "one" | "many";
  chosen: boolean;
  /** Whether the variable takes no more codes; the box stays alive and says why when pressed. */
  full: boolean;
  press: string | null;
  definitions: boolean;
  words: AnnotateWords;
  onChoose: () => void;
};

export function Press({ press }: { press: string | null }) {
  if (!press) return null;
  return (
    <span
      aria-hidden="true"
      className="ml-1.5 inline-block min-w-5 rounded-sm border border-rule bg-paper px-1 text-center font-sans text-soft text-xs uppercase leading-[1.15rem] max-sm:hidden"
    >
      {press}
    </span>
  );
}

export function Definition({ code, words }: { code: FormCode; words: AnnotateWords }) {
  return (
    <>
      {code.definition}
      {code.include && ` ${words.include} ${code.include}`}
      {code.exclude && (
        <>
          {" "}
          <i>{words.exclude}</i> {code.exclude}
        </>
      )}
    </>
  );
}

/** One code as a checkbox or radio button with its key and, when wanted, its definition. */
export function CodeChoice(props: ChoiceProps) {
  const { code, name, select, chosen, full, press, definitions, words, onChoose } = props;
  const id = useId();
  const isOver = full && !chosen;
  return (
    <label
      className={`flex gap-2.5 rounded border px-2 py-1 ${chosen ? "border-accent bg-surface" : "border-transparent hover:bg-sunken"}`}
    >
      <input
        type={select === "many" ? "checkbox" : "radio"}
        name={name}
        checked={chosen}
        onChange={onChoose}
        aria-keyshortcuts={press ?? undefined}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-definition`}
        aria-disabled={isOver || undefined}
        className="mt-1 size-4.5 shrink-0 accent-accent"
      />
      <span className={isOver ? "text-soft" : ""}>
        <span id={`${id}-name`} className="font-semibold">
          {code.name}
        </span>
        <Press press={press} />
        <span
          id={`${id}-definition`}
          className={definitions ? "block text-sm text-soft leading-snug" : "sr-only"}
        >
          <Definition code={code} words={words} />
        </span>
      </span>
    </label>
  );
}
