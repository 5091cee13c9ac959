"use client";

import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from "react";
import type { Domain, SentimentBar } from "./sentiment-layout";

const SentimentBars = lazy(() => import("./sentiment-bars"));

type Props = { bars: SentimentBar[]; domain: Domain; children: ReactNode };

/**
 * Shows what the server has drawn until the chart of the browser stands in the same place: Recharts
 * draws nothing on a server, and an empty box is no first picture.
 */
export function LiveBars({ bars, domain, children }: Props) {
  const [isBrowser, setBrowser] = useState(false);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => setBrowser(true), []);
  const drawn = useCallback(() => setDrawn(true), []);
  return (
    <>
      {!isDrawn && children}
      {isBrowser && (
        <div className={isDrawn ? "" : "pointer-events-none absolute inset-0"}>
          <Suspense>
            <SentimentBars bars={bars} domain={domain} onDrawn={drawn} />
          </Suspense>
        </div>
      )}
    </>
  );
}
