"use client";

import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { searchFold } from "@/lib/corpus/search-fold";
import { filterInput } from "../comparison/filter-input";

type Code = { variable: string; key: string; name: string };

type Props = {
  /** The figure in which codes are looked for. */
  figure: string;
  codes: readonly Code[];
  label: string;
  /** What is said of so many found, and of so many that the figure does not show, by their number. */
  found: readonly string[];
  notShown: readonly string[];
  /** How one gets to the first. */
  go: string;
};

/** Marks of the figure, in both of its drawings. */
const marksOf = (figure: string) => [
  ...document.querySelectorAll<HTMLElement | SVGElement>(`[data-figure="${figure}"] [data-mark]`),
];

/** Whether a mark is of the code, alone or with one of another variable (lib/comparison/mark.ts). */
const isOf = (mark: Element, { variable, key }: Code) =>
  `~${mark.getAttribute("data-mark")}:`.includes(`~${variable}:${key}:`);

/** Marks of codes whose name has what is typed stand out; the others go pale. */
export function CodeSearch({ figure, codes, label, found, notShown, go }: Props) {
  const [typed, setTyped] = useState("");
  const [said, setSaid] = useState("");
  const id = useId();
  const wanted = searchFold(typed.trim());
  const fitting = codes.filter(({ name }) => searchFold(name).includes(wanted));
  useEffect(() => {
    const marks = marksOf(figure);
    const shown = new Set<Code>();
    for (const mark of marks) {
      const own = fitting.filter((code) => isOf(mark, code));
      for (const code of own) shown.add(code);
      mark.toggleAttribute("data-pale", wanted !== "" && own.length === 0);
    }
    const missing = fitting.length - shown.size;
    const parts = [
      found[shown.size],
      missing > 0 ? notShown[missing] : "",
      shown.size > 0 ? go : "",
    ];
    setSaid(wanted === "" ? "" : parts.filter(Boolean).join(" "));
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || wanted === "") return;
    const first = marksOf(figure).find(
      (mark) => !mark.hasAttribute("data-pale") && mark.getClientRects().length > 0,
    );
    first?.focus();
  };
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        className={filterInput}
      />
      <span role="status" className="text-soft">
        {said}
      </span>
    </div>
  );
}
