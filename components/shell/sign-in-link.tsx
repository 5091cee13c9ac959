"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { ButtonLink } from "../ui/button";

/** Leads to the sign-in, and from there back to this page. */
export function SignInLink({ children }: { children: ReactNode }) {
  const next = encodeURIComponent(usePathname());
  return (
    <ButtonLink look="primary" href={`/sign-in?next=${next}`}>
      {children}
    </ButtonLink>
  );
}
