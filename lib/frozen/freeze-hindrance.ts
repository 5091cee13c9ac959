import { AppError } from "../base/app-error";
import type { Columns } from "../columns/columns";

type Asked = {
  columns: Pick<Columns, "hidden">;
  /** Whose answers speak: null for resolved values. */
  search: { by: number | null };
  /** Null where there is no figure. */
  sheet: { missing: string | null } | null;
};

/**
 * Why a figure can't be frozen, or null. What is frozen is read by everybody who may read the study,
 * so it is made of what they see: resolved values, of all quotes, nothing hidden from whoever freezes.
 */
export function freezeHindrance({ columns, search, sheet }: Asked): AppError | null {
  if (columns.hidden.includes(1)) return new AppError("forbidden", { key: "freeze-blind" });
  if (search.by !== null) return new AppError("conflict", { key: "freeze-one-analyst" });
  if (!sheet || sheet.missing !== null) return new AppError("conflict", { key: "freeze-nothing" });
  return null;
}
