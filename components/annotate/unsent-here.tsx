"use client";

import { usePathname } from "next/navigation";
import type { ComponentProps } from "react";
import { UnsentList } from "./unsent-list";

type Props = Pick<ComponentProps<typeof UnsentList>, "account" | "words">;

/** The list of unsent answers of the study of this address, for whoever may not annotate it any more. */
export function UnsentHere(props: Props) {
  const [, studies, slug, room] = usePathname().split("/");
  if (studies !== "studies" || !slug || room !== "annotate") return null;
  return <UnsentList {...props} slug={slug} order={[]} hasForms={false} />;
}
