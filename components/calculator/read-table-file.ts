import { MOST_BYTES } from "@/lib/exchange/table-limits";

type Read = { text: string } | { problem: "fileTooLarge" | "fileEncoding" | "fileUnreadable" };

/** Spreadsheets save "Unicode text" as UTF-16 and say so in the first two bytes. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** The text of a file that somebody picked, or why it is none. Nothing is sent anywhere. */
export async function readTableFile(file: File): Promise<Read> {
  if (file.size > MOST_BYTES) return { problem: "fileTooLarge" };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { problem: "fileUnreadable" };
  }
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return text.includes("\0") ? { problem: "fileEncoding" } : { text };
  } catch {
    return { problem: "fileEncoding" };
  }
}
