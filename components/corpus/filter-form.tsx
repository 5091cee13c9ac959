"use client";

import { useRouter } from "next/navigation";
import type { FormEvent, ReactNode } from "react";

// A longer address is better asked for whole: the router would send it twice in its headers.
const longAddress = 2000;

type Props = { label: string; path: string; children: ReactNode };

/** Filters as an address without the empty ones; without scripts it is an ordinary form. */
export function FilterForm({ label, path, children }: Props) {
  const router = useRouter();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const filled = [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
      typeof value === "string" && value.trim() !== "" ? [[name, value]] : [],
    );
    const address = `${path}?${new URLSearchParams(filled)}`.replace(/\?$/, "");
    if (address.length > longAddress) window.location.assign(address);
    else router.push(address);
  };
  return (
    <search aria-label={label}>
      <form action={path} onSubmit={onSubmit}>
        {children}
      </form>
    </search>
  );
}
