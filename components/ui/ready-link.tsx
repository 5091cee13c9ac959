"use client";

import Link, { useLinkStatus } from "next/link";
import { type ComponentProps, useState } from "react";
import { useLasting } from "./use-lasting";

export type FigureShape = "rows" | "cells" | "plane" | "lines";

type Props = Omit<ComponentProps<typeof Link>, "prefetch"> & {
  /** Of the figure behind the link, where it looks unlike the one that stands. */
  shape?: FigureShape;
};

/** While the page is on its way for longer than a moment, the shape of what comes is drawn over what it replaces (globals.css). */
export function Waiting({ shape }: Pick<Props, "shape">) {
  const { pending } = useLinkStatus();
  return useLasting(pending) ? (
    <span aria-hidden="true" className="is-waiting" data-coming={shape} />
  ) : null;
}

/** A link whose page is fetched when somebody is about to follow it: under the pointer or the focus. */
export function ReadyLink({ children, shape, ...props }: Props) {
  const [isWanted, setWanted] = useState(false);
  const want = () => setWanted(true);
  return (
    <Link
      {...props}
      // True fetches all of the page, also one that depends on its query.
      prefetch={isWanted}
      onPointerEnter={want}
      onFocus={want}
    >
      {children}
      <Waiting shape={shape} />
    </Link>
  );
}
