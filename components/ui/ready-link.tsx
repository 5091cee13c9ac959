"use client";

import Link from "next/link";
import { type ComponentProps, useState } from "react";

/** A link whose page is fetched when somebody is about to follow it: under the pointer or the focus. */
export function ReadyLink(props: Omit<ComponentProps<typeof Link>, "prefetch">) {
  const [isWanted, setWanted] = useState(false);
  const want = () => setWanted(true);
  return (
    <Link
      {...props}
      // True fetches all of the page, also one that depends on its query.
      prefetch={isWanted}
      onPointerEnter={want}
      onFocus={want}
    />
  );
}
