import type { ReactNode } from "react";

/** A link that leads away from this site; the other one learns nothing of where it was followed. */
export function OutsideLink({ url, children }: { url: string; children: ReactNode }) {
  return (
    <a href={url} rel="noopener noreferrer external">
      {children}
    </a>
  );
}
