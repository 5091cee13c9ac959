"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { Waiting } from "../ui/ready-link";

type Props = {
  mark: string;
  /** Which part of many quotes is shown. */
  part: number;
  closeHref: string;
  title: string;
  close: string;
  children: ReactNode;
};

/** How long a chart may take to draw itself anew in the width that the panel leaves it. */
const settlingMs = 1000;

/** Charts are drawn for two widths, and one of the two marks is hidden. */
function shown(selector: string): HTMLElement | undefined {
  const marks = document.querySelectorAll<HTMLElement>(selector);
  return [...marks].find((mark) => mark.getClientRects().length > 0);
}

/** Focuses the mark, again whenever the chart replaces it while it settles; never takes the focus from elsewhere. */
function giveFocusBack(selector: string, until: number): void {
  requestAnimationFrame(() => {
    if (document.getElementById("behind")) return;
    if (document.activeElement === document.body) {
      shown(selector)?.focus({ preventScroll: true });
    }
    if (performance.now() < until) giveFocusBack(selector, until);
  });
}

function isBeingRead(panel: HTMLElement | null): boolean {
  if (!panel) return false;
  return panel.scrollTop > 0 || panel.contains(document.activeElement);
}

/**
 * The quotes behind a mark. Its heading takes the focus when it opens; Esc or the cross closes it, and
 * the mark that was opened has the focus again.
 */
export function PanelFrame({ mark, part, closeHref, title, close, children }: Props) {
  const router = useRouter();
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  const opened = useRef(mark);
  const isShown = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part is read from its beginning.
  useEffect(() => {
    opened.current = mark;
    const isFirst = !isShown.current;
    isShown.current = true;
    // Whoever was quicker than the page's script reads on where they are.
    if (isFirst && isBeingRead(panel.current)) return;
    panel.current?.scrollTo({ top: 0 });
    // Beside the chart the quotes are in sight of who opens them there, and not of who follows a link.
    const isArriving = document.activeElement === document.body;
    heading.current?.focus({ preventScroll: true });
    const isBelow = matchMedia("(width < 64rem)").matches;
    const seen = isArriving && !isBelow ? panel : heading;
    seen.current?.scrollIntoView({ block: isBelow ? "start" : "nearest" });
  }, [mark, part]);
  // With the panel itself, not a moment later: Esc may follow as soon as it is seen.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented)
        router.push(closeHref, { scroll: false });
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [closeHref, router]);
  useEffect(() => {
    return () => {
      const selector = `[data-mark="${CSS.escape(opened.current)}"]`;
      giveFocusBack(selector, performance.now() + settlingMs);
    };
  }, []);
  return (
    <aside
      ref={panel}
      aria-labelledby="behind"
      className="mt-8 self-start rounded border border-strong-rule bg-surface lg:sticky lg:top-4 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:mt-0 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto"
    >
      <div className="sticky top-0 flex print:static items-start justify-between gap-3 border-rule border-b bg-surface px-4 py-3">
        <h3 id="behind" ref={heading} tabIndex={-1} className="scroll-mt-4 text-xl leading-snug">
          {title}
        </h3>
        <Link
          href={closeHref}
          scroll={false}
          prefetch={false}
          aria-label={close}
          title={close}
          className="flex size-9 shrink-0 items-center justify-center rounded text-2xl leading-none hover:bg-sunken print:hidden"
        >
          ×
          <Waiting />
        </Link>
      </div>
      <div className="px-4 pb-4">{children}</div>
    </aside>
  );
}
