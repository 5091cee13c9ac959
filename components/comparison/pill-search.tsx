"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { searchFold } from "@/lib/corpus/search-fold";
import { filterInput } from "./filter-input";

type Props = {
  label: string;
  /** What is said of so many found, by their number. */
  found: readonly string[];
  children: ReactNode;
};

/** Hides the choices whose name has not what is typed; those that are chosen stay. */
export function PillSearch({ label, found, children }: Props) {
  const [typed, setTyped] = useState("");
  const [count, setCount] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    const wanted = searchFold(typed.trim());
    let fitting = 0;
    for (const pill of list.current?.querySelectorAll("label") ?? []) {
      const isChosen = pill.querySelector("input")?.checked ?? false;
      const fits = searchFold(pill.textContent ?? "").includes(wanted);
      if (fits) fitting++;
      pill.hidden = !isChosen && !fits;
      pill.classList.toggle("hidden", pill.hidden);
    }
    setCount(wanted === "" ? null : fitting);
  });
  return (
    <div>
      <label htmlFor={id} className="mr-2 text-sm">
        {label}
      </label>
      <input
        id={id}
        type="search"
        value={typed}
        // It asks for nothing by itself: the form must not take it for a changed filter.
        onChange={(event) => {
          event.stopPropagation();
          setTyped(event.target.value);
        }}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        className={`${filterInput} mb-2`}
      />
      <span role="status" className="ml-3 text-soft text-sm">
        {count === null ? "" : found[count]}
      </span>
      <div ref={list}>{children}</div>
    </div>
  );
}
