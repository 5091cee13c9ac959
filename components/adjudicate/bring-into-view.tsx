"use client";

import { useEffect } from "react";

type Props = {
  /** The part of the page that the address asks for by its query string; null for none. */
  id: string | null;
  /** The part of it that gets the focus: what it says is then read out. */
  focus: string;
};

/** Scrolls to a part of the page whenever another is asked for. */
export function BringIntoView({ id, focus }: Props) {
  useEffect(() => {
    const part = id === null ? null : document.getElementById(id);
    part?.scrollIntoView();
    const focused = document.getElementById(focus) ?? part;
    focused?.focus({ preventScroll: true });
  }, [id, focus]);
  return null;
}
