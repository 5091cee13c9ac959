import { reader } from "../db/client";
import { readRows } from "../db/read-rows";
import { setTitleOrders } from "../db/title-orders";
import { write } from "../db/write";
import { titleOrder } from "./title-order";

/** Items a transaction: a few milliseconds. */
const itemsAWrite = 1000;

/**
 * Gives a place among titles to the items that were stored before there were such places, which a
 * migration can't compute. Goes on where an earlier start was broken off; returns how many there were.
 */
export async function fillTitleOrders(): Promise<number> {
  const [one] = await readRows(`SELECT 1 FROM "Item" WHERE "titleOrder" = '' LIMIT 1`);
  if (!one) return 0;
  let [last, filled] = [0, 0];
  for (;;) {
    const items = await reader().item.findMany({
      where: { titleOrder: "", id: { gt: last } },
      orderBy: { id: "asc" },
      take: itemsAWrite,
      select: { id: true, title: true },
    });
    const end = items.at(-1);
    if (!end) return filled;
    const places = items.map(({ id, title }) => ({ id, titleOrder: titleOrder(title) }));
    await write((tx) => setTitleOrders(tx, places));
    last = end.id;
    filled += items.length;
  }
}
