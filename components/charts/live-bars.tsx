"use client";

import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from "react";
import type { Domain, SentimentBar } from "./sentiment-layout";

const SentimentBars = lazy(() => import("./sentiment-bars"));

type Props = { bars: SentimentBar[]; domain: Domain; children: ReactNode };

/**
 * Shows what the server has drawn until the chart of the browser stands in the same place: Recharts
 * draws nothing on a server, and an empty box is no first picture. Paper gets the server's drawing, which
 * is as wide as its place. A mark that has the focus when the drawings change places keeps it.
 */
export function LiveBars({ bars, domain, children }: Props) {
  const [isBrowser, setBrowser] = useState(false);
  const [isDrawn, setDrawn] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const focused = useRef<string>(undefined);
  useEffect(() => setBrowser(true), []);
  const drawn = useCallback(() => {
    const active = document.activeElement;
    focused.current = place.current?.parentElement?.contains(active)
      ? (active?.getAttribute("data-mark") ?? undefined)
      : undefined;
    setDrawn(true);
  }, []);
  useEffect(() => {
    if (!isDrawn || !focused.current) return;
    const twin = `[data-mark="${CSS.escape(focused.current)}"]`;
    place.current?.querySelector<SVGElement>(twin)?.focus({ preventScroll: true });
  }, [isDrawn]);
  return (
    <>
      <div className={isDrawn ? "hidden print:block" : ""}>{children}</div>
      {isBrowser && (
        <div ref={place} className={`absolute inset-0 print:hidden ${isDrawn ? "" : "invisible"}`}>
          <Suspense>
            <SentimentBars bars={bars} domain={domain} onDrawn={drawn} />
          </Suspense>
        </div>
      )}
    </>
  );
}
