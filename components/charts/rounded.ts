import { RELIABLE, TENTATIVE } from "@/lib/agreement/reading";

/** Three decimals, but never rounded up to a limit that the value does not reach; no zero below zero. */
export function rounded(value: number): number {
  const near = Math.round(value * 1000) / 1000;
  const isPushed = [TENTATIVE, RELIABLE].some((limit) => value < limit && near >= limit);
  return (isPushed ? Math.floor(value * 1000) / 1000 : near) + 0;
}

/**
 * Figures as a reader of this language writes them: `number` with three decimals, `part` of any size,
 * for observed and expected disagreement have the unit of the values. A printed minus, no hyphen.
 */
export function figureNumbers(locale: string) {
  const three = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  });
  const short = new Intl.NumberFormat(locale, {
    notation: "scientific",
    maximumSignificantDigits: 3,
  });
  const minus = (text: string) => text.replace("-", "−");
  return {
    number: (value: number) => minus(three.format(rounded(value))),
    part: (value: number) => {
      const size = Math.abs(value);
      const isOdd = size >= 1e6 || (size > 0 && size < 0.0005);
      return minus(isOdd ? short.format(value) : three.format(value + 0));
    },
  };
}
