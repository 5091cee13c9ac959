/** Pictures for print and slides have twice the pixels of the drawing. */
const SCALE = 2;

function inRange(code: number, range: string): boolean {
  const [from = "", to] = range.trim().replace(/^U\+/i, "").split("-");
  const low = Number.parseInt(from.replaceAll("?", "0"), 16);
  const high = Number.parseInt(to ?? from.replaceAll("?", "F"), 16);
  return code >= low && code <= high;
}

/** The font faces of the page that the text needs; each covers a part of the letters. */
function facesFor(text: string): CSSFontFaceRule[] {
  const codes = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0);
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule);
  return faces.filter((face) => {
    const ranges = face.style.getPropertyValue("unicode-range").split(",").filter(Boolean);
    const isUpright = !/italic|oblique/.test(face.style.getPropertyValue("font-style"));
    const isUsed =
      ranges.length === 0 || codes.some((code) => ranges.some((range) => inRange(code, range)));
    return isUpright && isUsed;
  });
}

async function asDataAddress(address: string): Promise<string> {
  const blob = await (await fetch(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** A face with its letters inside: a picture in the making can fetch nothing. */
async function carriedFace(face: CSSFontFaceRule): Promise<string> {
  const source = /url\("?([^")]+)"?\)/.exec(face.style.getPropertyValue("src"))?.[1];
  if (!source) return "";
  const base = face.parentStyleSheet?.href ?? location.href;
  const letters = await asDataAddress(new URL(source, base).href);
  const kept = ["font-family", "font-weight", "unicode-range"].map((name) => {
    const value = face.style.getPropertyValue(name);
    return value ? `${name}:${value};` : "";
  });
  return `@font-face{${kept.join("")}src:url(${letters})}`;
}

async function withFonts(svg: string): Promise<string> {
  const faces = await Promise.all(facesFor(svg).map(carriedFace));
  return svg.replace(/(<svg[^>]*>)/, `$1<style>${faces.join("")}</style>`);
}

async function loaded(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}

/** A picture may be drawn before its letters are ready, and says nothing of it. */
const MOST_DRAWS = 12;
const BETWEEN_DRAWS = 60;

function drawn(image: HTMLImageElement): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
  });
}

async function isSame(one: Blob, other: Blob): Promise<boolean> {
  if (one.size !== other.size) return false;
  const [first, second] = await Promise.all([one.arrayBuffer(), other.arrayBuffer()]);
  const bytes = new Uint8Array(second);
  return new Uint8Array(first).every((byte, at) => byte === bytes[at]);
}

/** Drawn again and again until it changes no more: the first time may lack letters. */
async function settled(image: HTMLImageElement): Promise<Blob> {
  let last = await drawn(image);
  let same = 0;
  for (let draw = 1; draw < MOST_DRAWS && same < 2; draw++) {
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_DRAWS));
    const next = await drawn(image);
    same = (await isSame(last, next)) ? same + 1 : 0;
    last = next;
  }
  return last;
}

/** An SVG as a PNG with twice its pixels, in the letters of the page. */
export async function pngPicture(svg: string): Promise<Blob> {
  const text = await withFonts(svg);
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    return await settled(await loaded(address));
  } finally {
    URL.revokeObjectURL(address);
  }
}
