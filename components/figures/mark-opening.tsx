"use client";

import { useRouter } from "next/navigation";
import { type MouseEvent, type ReactNode, useTransition } from "react";
import { useLasting } from "../ui/use-lasting";

export const markAt = (target: EventTarget) =>
  target instanceof Element ? target.closest<HTMLElement | SVGElement>("[data-mark]") : null;

/** The frame that the quotes will stand in, about where they will. */
function Coming({ text }: { text: string }) {
  return (
    <div className="fixed inset-x-4 bottom-4 z-40 rounded border border-strong-rule bg-surface px-4 py-3 shadow-lg lg:inset-x-auto lg:top-4 lg:right-4 lg:bottom-auto lg:w-80 print:hidden">
      <p className="font-semibold font-serif text-xl">{text}</p>
      <div aria-hidden="true" className="mt-3 grid gap-2">
        <span className="h-3 rounded bg-rule" />
        <span className="h-3 rounded bg-rule" />
        <span className="h-3 w-2/3 rounded bg-rule" />
      </div>
    </div>
  );
}

/** Opens the quotes of a mark that is pressed without a reload, and says that they come when they take long. */
export function useMarkOpening(loading: string) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const isLasting = useLasting(isPending);
  const onClick = (event: MouseEvent) => {
    const href = markAt(event.target)?.getAttribute("href");
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (!href || !isPlain || event.altKey || event.defaultPrevented) return;
    event.preventDefault();
    startTransition(() => router.push(href, { scroll: false }));
  };
  const status = <div role="status">{isLasting && <Coming text={loading} />}</div>;
  return { onClick, status };
}

/** Marks that are plain links, as a table has them. */
export function MarkOpening({ loading, children }: { loading: string; children: ReactNode }) {
  const { onClick, status } = useMarkOpening(loading);
  return (
    <div onClickCapture={onClick}>
      {children}
      {status}
    </div>
  );
}
