"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useRef } from "react";
import { useCurrentInView } from "../ui/use-current-in-view";

export type StudyTab = { href: string; name: string };

type Props = { label: string; tabs: StudyTab[] };

/** Which tab the address belongs to: the longest that it begins with, whole parts only. */
function currentTab(tabs: StudyTab[], path: string): StudyTab | undefined {
  return tabs
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0];
}

/** The rooms of a study. Narrow screens scroll the row sideways, not the page. */
export function StudyTabs({ label, tabs }: Props) {
  const path = usePathname();
  const current = currentTab(tabs, path);
  const row = useRef<HTMLElement>(null);
  useCurrentInView(row, path);
  return (
    <nav
      ref={row}
      aria-label={label}
      className="relative -mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0"
    >
      <ul className="flex w-max min-w-full gap-5 border-rule border-b">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab === current ? (tab.href === path ? "page" : "true") : undefined}
              className="-mb-px inline-flex min-h-10 items-center border-transparent border-b-2 text-soft -outline-offset-2 hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {tab.name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
