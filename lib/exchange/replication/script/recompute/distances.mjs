// What counts as distance δ² between two values (method.md, "Krippendorff's α").

/** The codes of a set as bits in whole numbers below 2^32, 32 codes each. */
function wordsOf(codes, size) {
  const words = new Array(Math.max(1, Math.ceil(size / 32))).fill(0);
  for (const code of codes) words[code >>> 5] = (words[code >>> 5] | (1 << (code & 31))) >>> 0;
  return words.join();
}

/** Sets that occur anywhere in the study, in the order of their bits written as text. */
function setScale(variable, answers) {
  const size = variable.codes.length;
  const sets = new Map(answers.map((codes) => [wordsOf(codes, size), codes]));
  const keys = [...sets.keys()].sort();
  return {
    kind: "masi",
    asksMargins: false,
    size: keys.length,
    sets: keys.map((key) => sets.get(key)),
    indexOf: (codes) => keys.indexOf(wordsOf(codes, size)),
  };
}

/**
 * What a variable's answers are as values: places in a list of codes (nominal), of numbers in ascending
 * order, or of sets. A scale whose codes stand for no number is one by its order.
 */
export function scaleFor(variable, answers) {
  const { select, level, codes } = variable;
  if (select === "many") return setScale(variable, answers);
  if (level === "nominal") {
    const indexOf = ([code]) => code;
    return { kind: "nominal", asksMargins: false, size: codes.length, indexOf };
  }
  const isNumbered = codes.every(({ value }) => value !== null);
  const numberOf = codes.map(({ value }, code) => (isNumbered ? value : code));
  const numbers = [...new Set(numberOf)].sort((a, b) => a - b);
  const isRatio = level === "ratio" && isNumbered && numbers.every((number) => number >= 0);
  const kind = level === "ordinal" || !isNumbered ? "ordinal" : isRatio ? "ratio" : "interval";
  const indexOf = ([code]) => numbers.indexOf(numberOf[code]);
  return { kind, asksMargins: kind === "ordinal", size: numbers.length, numbers, indexOf };
}

/** Each code by itself: yes or no. */
export const yesOrNo = { kind: "nominal", asksMargins: false, size: 2 };

function masi(a, b) {
  const both = a.filter((code) => b.includes(code)).length;
  const either = a.length + b.length - both;
  if (either === 0) return 0;
  if (both === 0) return 1;
  const isPart = both === a.length || both === b.length;
  const monotonicity = a.length === b.length && isPart ? 1 : isPart ? 2 / 3 : 1 / 3;
  return 1 - (both / either) * monotonicity;
}

/** How many of the values lie between two ranks, both ends counting half, squared. */
function ordinal(margins) {
  let below = 0;
  const middles = margins.map((count) => {
    below += count;
    return below - count / 2;
  });
  return (a, b) => (middles[a] - middles[b]) ** 2;
}

/** δ² as a function of two values. */
export function distanceFor({ kind, numbers, sets }, margins) {
  switch (kind) {
    case "ordinal":
      return ordinal(margins);
    case "interval":
      return (a, b) => (numbers[a] - numbers[b]) ** 2;
    case "ratio":
      return (a, b) => (a === b ? 0 : ((numbers[a] - numbers[b]) / (numbers[a] + numbers[b])) ** 2);
    case "masi": {
      const kept = sets.map((a) => sets.map((b) => masi(a, b)));
      return (a, b) => kept[a][b];
    }
    default:
      return (a, b) => (a === b ? 0 : 1);
  }
}
