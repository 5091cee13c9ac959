"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { searchFold } from "@/lib/corpus/search-fold";
import { filterInput } from "./filter-input";

type Props = { label: string; children: ReactNode };

/** Hides the choices whose name has not what is typed; those that are chosen stay. */
export function PillSearch({ label, children }: Props) {
  const [typed, setTyped] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    const wanted = searchFold(typed.trim());
    for (const pill of list.current?.querySelectorAll("label") ?? []) {
      const isChosen = pill.querySelector("input")?.checked ?? false;
      pill.hidden = !isChosen && !searchFold(pill.textContent ?? "").includes(wanted);
      pill.classList.toggle("hidden", pill.hidden);
    }
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
      <div ref={list}>{children}</div>
    </div>
  );
}
