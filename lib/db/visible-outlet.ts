import type { Account } from "../base/access";

/**
 * The outlets that an account may learn of: those of published studies and of its own. Admins, and
 * the server itself, know all.
 */
export function visibleOutlet(account: Account | null) {
  if (!account || account.admin) return {};
  const member = { some: { userId: account.id, removedAt: null } };
  return {
    studies: { some: { study: { OR: [{ publishedAt: { not: null } }, { members: member }] } } },
  };
}
