import type { Account } from "../base/access";
import { reader } from "../db/client";

/** The outlets that this server knows: they belong to all studies, so any account may choose them. */
export function getOutletChoices(_account: Account): Promise<{ slug: string; name: string }[]> {
  return reader().outlet.findMany({ select: { slug: true, name: true } });
}
