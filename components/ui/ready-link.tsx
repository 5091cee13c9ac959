"use client";

import Link, { useLinkStatus } from "next/link";
import { type ComponentProps, useState } from "react";

/** While the page is on its way, what it will replace is shown as passing (globals.css). */
function Waiting() {
  const { pending } = useLinkStatus();
  return pending ? <span aria-hidden="true" className="is-waiting" /> : null;
}

/** A link whose page is fetched when somebody is about to follow it: under the pointer or the focus. */
export function ReadyLink({ children, ...props }: Omit<ComponentProps<typeof Link>, "prefetch">) {
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
      <Waiting />
    </Link>
  );
}
