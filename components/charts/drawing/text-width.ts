/**
 * Mean widths of letters in parts of their size, capitals and Cyrillic being wider: those of Arial, which
 * a picture falls back to where the faces of the look are not installed, and which needs more room.
 */
const NARROW_LETTER = 0.29;
const LETTER = 0.54;
const WIDE_LETTER = 0.66;
const BOLD = 1.08;

function letterWidth(letter: string): number {
  if (/[iljt.,:;'’|!()[\] ]/.test(letter)) return NARROW_LETTER;
  return /[\p{Lu}\p{Script=Cyrillic}mwMW—\p{Extended_Pictographic}]/u.test(letter)
    ? WIDE_LETTER
    : LETTER;
}

type Font = { size: number; isBold?: boolean };

/** About how wide a text is, in pixels: drawings are laid out where no letter can be measured. */
export function textWidth(text: string, { size, isBold = false }: Font): number {
  const letters = [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
  return letters * size * (isBold ? BOLD : 1);
}

/** The text as far as it fits, with an ellipsis where something is left out. */
export function fitted(text: string, { room, ...font }: Font & { room: number }): string {
  if (textWidth(text, font) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join("")}…`, font) > room) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** The text in lines that fit, broken at spaces; a word that is too long is cut, and so is the last line. */
export function wrapped(
  text: string,
  { room, most = 99, ...font }: Font & { room: number; most?: number },
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, font) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line) lines.push(line);
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = `${kept[most - 1]} ${lines.slice(most).join(" ")}`;
  return kept.map((each) => fitted(each, { room, ...font }));
}
