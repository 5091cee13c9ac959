import type { Page } from "@playwright/test";

/** How many A4 sheets a page takes, and on which of them, from 1, each of its headings stands. */
export async function printed(
  page: Page,
): Promise<{ sheets: number; headings: [string, number][] }> {
  const pdf = await page.pdf({ format: "A4", outline: true, tagged: true });
  const text = pdf.toString("latin1");
  const sheets = [...text.matchAll(/(\d+) 0 obj\s*<<\s*\/Type \/Page\b/g)].map(([, id]) => id);
  const entries = text.matchAll(/\/Title \((.*?)\)\s*\/Dest \[(\d+) 0 R/g);
  const headings = [...entries].map(([, title = "", id]): [string, number] => {
    return [title, sheets.indexOf(id) + 1];
  });
  return { sheets: sheets.length, headings: headings.toSorted(([, a], [, b]) => a - b) };
}
