import { balanced, isolatedLines } from "@/lib/words/isolated";

/**
 * Mean widths of letters in parts of their size, capitals and Cyrillic being wider: those of Arial, which
 * a picture falls back to where the faces of the look are not installed, and which needs more room.
 */
const NARROW_LETTER = 0.29;
const LETTER = 0.54;
const WIDE_LETTER = 0.66;
const BOLD = 1.08;

/** What is written over or under its neighbour, or not at all: accents, vowel points, signs of direction. */
const widthless = /[\p{Mn}\p{Me}\p{Cf}]/u;

function letterWidth(letter: string): number {
  if (letter > "\u02ff" && widthless.test(letter)) return 0;
  if (/[iljt.,:;'’|!()[\] ]/.test(letter)) return NARROW_LETTER;
  return /[\p{Lu}\p{Script=Cyrillic}mwMW—\p{Extended_Pictographic}]/u.test(letter)
    ? WIDE_LETTER
    : LETTER;
}

type Font = { size: number; isBold?: boolean };
type Room = Font & { room: number };

/** About how wide a text is, in pixels: drawings are laid out where no letter can be measured. */
export function textWidth(text: string, { size, isBold = false }: Font): number {
  const letters = [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
  return letters * size * (isBold ? BOLD : 1);
}

/** The text as far as it fits, with an ellipsis where something is left out. */
export function fitted(text: string, { room, ...font }: Room): string {
  if (textWidth(text, font) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join("")}…`, font) > room) letters.pop();
  return balanced(`${letters.join("").trimEnd()}…`);
}

/** Words with the space before them; one that is too long for a line in parts that end with a hyphen. */
function pieces(text: string, { room, ...font }: Room): string[] {
  return text.split(/\s+/).flatMap((word) => {
    const isLong = textWidth(word, font) > room;
    const [first = "", ...parts] = isLong ? word.split(/(?<=\p{L}[-–])(?=\p{L})/u) : [word];
    return [` ${first}`, ...parts];
  });
}

/** The text in lines that fit, broken at spaces; a word that is too long is broken at its hyphens or cut, and so is the last line. */
export function wrapped(
  text: string,
  { room, most = 99, ...font }: Room & { most?: number },
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text, { room, ...font })) {
    const longer = line ? line + piece : piece.trimStart();
    if (line && textWidth(longer, font) > room) {
      lines.push(line);
      line = piece.trimStart();
    } else line = longer;
  }
  if (line) lines.push(line);
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = `${kept[most - 1]} ${lines.slice(most).join(" ")}`;
  return isolatedLines(kept).map((each) => fitted(each, { room, ...font }));
}
