import { type RefObject, useEffect } from "react";

/** A row that scrolls sideways shows what is current in it, whenever that may have changed. */
export function useCurrentInView(row: RefObject<HTMLElement | null>, changed: unknown) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has changed decides what is current.
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>("[aria-current]");
    if (!row.current || !current) return;
    const middle = current.offsetLeft + current.offsetWidth / 2;
    row.current.scrollLeft = middle - row.current.clientWidth / 2;
  }, [row, changed]);
}
