import { deviation } from "./outcome";

/** Last digits may differ between machines; these are far below what is compared. */
const SAME = 1e-12;

/** Where two contents differ, as paths; versions may, and numbers in their last digits. */
export function differences(recorded: unknown, found: unknown, path = ""): string[] {
  if (path.endsWith("/versions") || path.endsWith("/python")) return [];
  if (typeof recorded === "number" && typeof found === "number") {
    return deviation(recorded, found) > SAME ? [`${path}: ${recorded}, now ${found}`] : [];
  }
  if (!isObject(recorded) || !isObject(found)) {
    return recorded === found ? [] : [`${path}: ${recorded}, now ${found}`];
  }
  const keys = new Set([...Object.keys(recorded), ...Object.keys(found)]);
  return [...keys].flatMap((key) => differences(recorded[key], found[key], `${path}/${key}`));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
