"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/** The study's name above its rooms; the comparison, its first page, has it as a title of its own. */
export function StudyName({ href, title }: { href: string; title: string }) {
  if (usePathname() === href) return null;
  return (
    <Link href={href} className="font-semibold font-serif text-lg hover:underline">
      {title}
    </Link>
  );
}
