"use client";

import { type ReactNode, useRef } from "react";
import { useCurrentInView } from "../ui/use-current-in-view";

type Props = { label: string; current: string; children: ReactNode };

/** The row of charts; narrow screens scroll it sideways, to the one that is shown. */
export function NavRow({ label, current, children }: Props) {
  const row = useRef<HTMLElement>(null);
  useCurrentInView(row, current);
  return (
    <nav
      ref={row}
      aria-label={label}
      className="relative -mx-4 mt-8 overflow-x-auto px-4 print:hidden sm:mx-0 sm:px-0"
    >
      {children}
    </nav>
  );
}
