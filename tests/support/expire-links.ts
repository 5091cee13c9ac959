import { write } from "@/lib/db/write";

/** As if the time of every link were over. */
export async function expireLinks(): Promise<void> {
  await write((tx) => tx.oneTimeLink.updateMany({ data: { expiresAt: new Date(0) } }));
}
