type Attributes = Record<string, string | number | undefined>;

/** What XML 1.0 (section 2.2) takes; a surrogate without its other half is none of it. */
function isXmlLetter(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** What may need writing in another way; most texts have none of it. */
const delicate = /[&<>"'\p{Cc}\p{Cs}\ufffe\uffff]/u;

/** Text as XML and HTML hold it. What XML can't hold at all becomes a replacement character. */
export function escaped(text: string): string {
  if (!delicate.test(text)) return text;
  const letters = [...text].map((letter) => (isXmlLetter(letter) ? letter : "\ufffd"));
  return letters.join("").replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}

/** Two decimals of a pixel are enough. */
export function short(value: number): number {
  return Math.round(value * 100) / 100;
}

/** An element; `content` is markup already, attributes are text. */
export function element(name: string, attributes: Attributes, content = ""): string {
  let written = "";
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    written += ` ${key}="${typeof value === "number" ? short(value) : escaped(value)}"`;
  }
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
