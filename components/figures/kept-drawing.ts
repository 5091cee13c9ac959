import { KeptBytes } from "@/lib/base/kept-bytes";
import { processWide } from "@/lib/base/process-wide";
import type { WrittenDrawing } from "../charts/drawing/drawn";
import { escaped } from "../charts/drawing/xml";

/** Of drawings that one process keeps. */
const MOST_BYTES = 32 * 2 ** 20;

const kept = processWide("drawings", () => new KeptBytes(MOST_BYTES));
const decoder = new TextDecoder();

/**
 * A drawing under what it depends on, which `key` names, made where it is not kept. One that fails is not
 * kept, and throws what making it throws.
 */
export async function keptDrawing(
  key: string,
  make: () => Promise<WrittenDrawing>,
): Promise<WrittenDrawing> {
  const bytes = await kept.get(key, async () => JSON.stringify(await make()));
  return JSON.parse(decoder.decode(bytes));
}

/** The drawing with the links of one mark told as those of what is open, as pageSvg tells them. */
export function withOpen(written: WrittenDrawing, mark: string | null): WrittenDrawing {
  if (mark === null) return written;
  const named = `data-mark="${escaped(mark)}"`;
  const open = written.inside.replaceAll(named, () => `aria-current="true" ${named}`);
  return { ...written, inside: open };
}
