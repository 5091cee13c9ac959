import { Prisma } from "./generated/sqlite/client";

/** A value for a nullable JSON column: Prisma tells SQL's NULL from the JSON null. */
export function jsonColumn(value: Prisma.InputJsonValue | null) {
  return value ?? Prisma.DbNull;
}
