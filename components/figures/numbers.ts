/** Making a format takes longer than a thousand uses of it. */
const formats = new Map<string, Intl.NumberFormat>();

function format(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${Object.values(options).join(" ")}`;
  const made = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, made);
  return made;
}

/** A printed minus, which a hyphen is not. */
const printed = (text: string) => text.replace("-", "−");

/** A number with its sign, as a mean of sentiment is written: "+0.67", "−2", "0". */
export function signed(value: number, locale: string): string {
  const options = { signDisplay: "exceptZero", maximumFractionDigits: 2 } as const;
  return printed(format(locale, options).format(value));
}

/** A number of this many decimals at most: "0.31", "−1.5". */
export function plain(value: number, locale: string, decimals = 2): string {
  const options = { signDisplay: "negative", maximumFractionDigits: decimals } as const;
  return printed(format(locale, options).format(value));
}

/** A share as whole percent: "67%". */
export function percent(share: number, locale: string): string {
  return format(locale, { style: "percent" }).format(share);
}

/** A difference of shares in percentage points, with its sign: "+42", "−8". */
export function points(difference: number, locale: string): string {
  return signed(Math.round(difference * 100), locale);
}
