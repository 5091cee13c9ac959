import { environment } from "../base/env";
import type { Transaction } from "./write";

/** Writes the places of titles for those items that have none yet. */
export async function setTitleOrders(
  tx: Transaction,
  items: { id: number; titleOrder: string }[],
): Promise<void> {
  const rows = JSON.stringify(items);
  if (environment().databaseKind === "sqlite") {
    await tx.$executeRaw`
      UPDATE "Item" SET "titleOrder" = given.value ->> 'titleOrder'
      FROM json_each(${rows}) given
      WHERE "Item"."id" = given.value ->> 'id' AND "Item"."titleOrder" = ''`;
    return;
  }
  await tx.$executeRaw`
    UPDATE "Item" SET "titleOrder" = given."titleOrder"
    FROM json_to_recordset(${rows}::json) AS given("id" int, "titleOrder" text)
    WHERE "Item"."id" = given."id" AND "Item"."titleOrder" = ''`;
}
