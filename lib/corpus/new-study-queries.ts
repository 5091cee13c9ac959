import type { Account } from "../base/access";
import { reader } from "../db/client";
import { visibleOutlet } from "../db/visible-outlet";

/** The outlets that a new study of this account may begin with. */
export function getOutletChoices(account: Account): Promise<{ slug: string; name: string }[]> {
  return reader().outlet.findMany({
    where: visibleOutlet(account),
    select: { slug: true, name: true },
  });
}
