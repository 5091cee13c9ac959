/** Signs of Unicode (UAX #9) that keep the direction of a piece of text to itself. */
const LTR_ISOLATE = "\u2066";
const RTL_ISOLATE = "\u2067";
const FIRST_STRONG_ISOLATE = "\u2068";
const END = "\u2069";

/** Letters that are written from the right: Hebrew, Arabic and their kin. */
const RTL_LETTERS =
  "\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}";
const rtlLetter = new RegExp(`[${RTL_LETTERS}]`, "u");
/** Those, and signs that turn a line around. */
const turning = new RegExp(`[${RTL_LETTERS}\\u200f\\u202a-\\u202e\\u2066-\\u2069]`, "u");
const isolateSign = /[\u2066-\u2069]/;
const isLetter = /\p{L}/u;

const isOpening = (letter: string) => letter >= LTR_ISOLATE && letter <= FIRST_STRONG_ISOLATE;

/** The text with every isolate that it opens closed, and without ends of what it has not opened. */
export function balanced(text: string): string {
  if (!isolateSign.test(text)) return text;
  let depth = 0;
  const kept = [...text].filter((letter) => {
    if (isOpening(letter)) depth += 1;
    else if (letter === END) {
      if (depth === 0) return false;
      depth -= 1;
    }
    return true;
  });
  return kept.join("") + END.repeat(depth);
}

/** Whether all of a balanced text stands in one isolate already. */
function isIsolate(text: string): boolean {
  if (!isOpening(text[0] ?? "")) return false;
  let depth = 0;
  return [...text].every((letter, at, { length }) => {
    if (isOpening(letter)) depth += 1;
    else if (letter === END) depth -= 1;
    return depth > 0 || at === length - 1;
  });
}

/**
 * A name among other words: written in its own direction, without turning around what stands beside it.
 * Text that runs from the left alone stays as it is.
 *
 * @example isolated("Haqqin") // "Haqqin"
 */
export function isolated(text: string): string {
  if (!turning.test(text)) return text;
  const whole = balanced(text);
  return isIsolate(whole) ? whole : FIRST_STRONG_ISOLATE + whole + END;
}

/** Whether a text runs from the right: by its first letter that stands in no isolate. */
function isFromRight(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    if (isOpening(letter)) depth += 1;
    else if (letter === END) depth -= 1;
    else if (depth <= 0 && isLetter.test(letter)) return rtlLetter.test(letter);
  }
  return false;
}

/** The isolates that a line leaves open, each as one of the direction that its first letter gave it. */
function openAtEnd(line: string): string[] {
  const open: string[] = [];
  for (const letter of line) {
    if (isOpening(letter)) open.push(letter);
    else if (letter === END) open.pop();
    else if (open.at(-1) === FIRST_STRONG_ISOLATE && isLetter.test(letter)) {
      open[open.length - 1] = rtlLetter.test(letter) ? RTL_ISOLATE : LTR_ISOLATE;
    }
  }
  return open;
}

/**
 * The lines of one text, each whole in itself: all run as the text does, and an isolate that goes on in
 * the next line is closed at the end of one and opened again in the other.
 */
export function isolatedLines(lines: readonly string[]): string[] {
  if (lines.length < 2 || !lines.some((line) => turning.test(line))) return [...lines];
  const direction = isFromRight(lines.join(" ")) ? RTL_ISOLATE : LTR_ISOLATE;
  let open: string[] = [];
  return lines.map((line) => {
    const begun = open.join("") + line;
    open = openAtEnd(begun);
    return direction + balanced(begun) + END;
  });
}

type Values = Record<string, unknown>;

function isolatedValues(values: Values | undefined): Values | undefined {
  if (
    !values ||
    !Object.values(values).some((each) => typeof each === "string" && turning.test(each))
  )
    return values;
  const entries = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === "string" ? isolated(value) : value,
  ]);
  return Object.fromEntries(entries);
}

/** Words whose sentences keep every name that is put into them to itself. */
// biome-ignore lint/complexity/noBannedTypes: a translator, whichever area and keys it has.
export function isolating<Words extends Function>(words: Words): Words {
  return new Proxy(words, {
    apply: (translate, self, [key, values, ...rest]) =>
      Reflect.apply(translate, self, [key, isolatedValues(values), ...rest]),
  });
}
