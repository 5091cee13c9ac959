import type { Columns } from "../columns/columns";
import { placeOfText } from "../columns/texts";
import type { Scenario } from "./scenarios";

/** A way of counting other than by resolved values. */
export type Way = Exclude<Scenario, { kind: "resolved" }>;

const SHAPE =
  /^(?:(majority|annotations)|(without-analyst)\.([1-9]\d{0,5})|(without-code)\.([a-z0-9-]+)|(without-item)\.([A-Za-z0-9._-]+))$/;

/**
 * A way of counting as an address carries it.
 *
 * @example wayText({ kind: "without-analyst", analyst: 2 }) // "without-analyst.2"
 */
export function wayText(way: Way): string {
  switch (way.kind) {
    case "without-analyst":
      return `${way.kind}.${way.analyst}`;
    case "without-code":
      return `${way.kind}.${way.code}`;
    case "without-item":
      return `${way.kind}.${way.item}`;
    default:
      return way.kind;
  }
}

/** Reads wayText back; null when the text is none. Whether the study has it: isWayOf. */
export function wayOf(text: string): Way | null {
  const [, plain, , analyst, , code, , item] = SHAPE.exec(text) ?? [];
  if (plain) return { kind: plain as "majority" | "annotations" };
  if (analyst) return { kind: "without-analyst", analyst: Number(analyst) };
  if (code) return { kind: "without-code", code };
  return item ? { kind: "without-item", item } : null;
}

/** Whether the study has what the way leaves out. */
export function isWayOf(
  { analysts, items, variables }: Columns,
  { variable, way }: { variable: string; way: Way },
): boolean {
  switch (way.kind) {
    case "without-analyst":
      return analysts.some(({ number }) => number === way.analyst);
    case "without-code": {
      const codes = variables.find(({ key }) => key === variable)?.codes ?? [];
      return codes.some(({ key }) => key === way.code);
    }
    case "without-item":
      return placeOfText(items.key, way.item) >= 0;
    default:
      return true;
  }
}

/** Whether the difference from the resolved values tells what an analyst has answered. */
export function tellsAnswers({ kind }: Way): boolean {
  return kind === "annotations" || kind === "without-analyst";
}

/** Whether resolved values alone can't tell which quotes count: annotations have to be asked again. */
export function asksAnnotations({ kind }: Way): boolean {
  return kind !== "without-code" && kind !== "without-item";
}
