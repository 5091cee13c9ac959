import { fleissKappa } from "@/lib/agreement/fleiss-kappa";
import { nominal } from "@/lib/agreement/nominal-distance";
import { withUnits } from "@/lib/agreement/reliability-data";
import { cohenKappaLinear } from "@/lib/agreement/weighted-kappa";
import { alphaOf, type Figure, figureOf } from "./comparison";
import type { Fault } from "./fault";
import { isFullOfMany } from "./irr-comparisons";
import { dataOf, firstTwoCoders, hasGap, type Rows, usedValues } from "./reference-table";

/** Whether the numbers that two coders both gave stand in another order when sorted as text. */
function sortsOtherwise(rows: Rows): boolean {
  const used = usedValues(rows.filter((row) => !row.includes(null))).map(Number);
  const asText = used.map(String).sort();
  const asNumbers = used.sort((a, b) => a - b).map(String);
  return asText.some((text, at) => text !== asNumbers[at]);
}

/** The numbers replaced by their ranks among texts. */
function rankedAsText(rows: Rows): Rows {
  const order = usedValues(rows).map(String).sort();
  return rows.map((row) => row.map((cell) => (cell === null ? null : order.indexOf(String(cell)))));
}

function scaled(figure: Figure, times: number): Figure {
  if (figure === null) return null;
  return typeof figure === "number" ? figure * times : figure.map((each) => each * times);
}

const fullOfMany: Fault = {
  program: "irr",
  name: "α of three or more coders without a gap",
  why: "kripp.alpha divides by m − 1 only where some value is missing, and so counts every unit m − 1 times.",
  leftOut: {
    applies: ({ call }, table) =>
      call.startsWith("kripp.alpha") &&
      !call.endsWith("an empty unit added") &&
      isFullOfMany(table),
    makes: ({ call, ours }, table) => {
      const figure = ours(dataOf(table));
      const times = table.rows[0]!.length - 1;
      if (/margins|nmatchval/.test(call)) return scaled(figure, times);
      const n = table.rows.flat().length;
      return typeof figure === "number"
        ? 1 - ((n * times - 1) / (times * (n - 1))) * (1 - figure)
        : figure;
    },
  },
  cases: [
    {
      level: "nominal",
      rows: [
        [1, 1, 1, 2],
        [2, 2, 2, 2],
        [3, 3, 3, 3],
        [1, 1, 1, 1],
        [2, 2, 3, 2],
        [3, 2, 3, 3],
      ],
      call: "kripp.alpha nominal",
      // Three units with one dissenter: each 6 unlike ordered pairs / 3, together 6 of 24 values. The
      // margins are 7, 9 and 8: De = (24² − 7² − 9² − 8²) / (24 · 23) = 382 / 552.
      right: 1 - 6 / 24 / (382 / 552),
      ours: alphaOf(nominal),
    },
  ],
};

const oneValue: Fault = {
  program: "irr",
  name: "α where every value is the same",
  why: "kripp.alpha says 1 where nothing varies, and even where no unit has two values; α is undefined there.",
  leftOut: {
    applies: ({ call }, { rows }) =>
      /^kripp\.alpha (?!margins|nmatchval)/.test(call) && usedValues(rows).length < 2,
    makes: () => 1,
  },
  cases: [
    {
      level: "nominal",
      rows: [
        ["a", "a"],
        ["a", "a"],
      ],
      call: "kripp.alpha nominal",
      right: null,
      ours: alphaOf(nominal),
    },
    {
      level: "nominal",
      rows: [
        ["a", null],
        [null, "a"],
      ],
      call: "kripp.alpha nominal",
      right: null,
      ours: alphaOf(nominal),
    },
  ],
};

// Ranks 0, 1, 2: Do = (1 + 1) / 5. First coder 2, 1, 2 of each, second 1, 3, 1:
// De = (2·3·1 + 2·1·2 + 1·1·1 + 1·1·1 + 2·1·2 + 2·3·1) / 25 = 22 / 25.
const inOrder = 1 - 2 / 5 / (22 / 25);

const numbersAsText: Fault = {
  program: "irr",
  name: "numbers sorted as text",
  why: "kappa2 sorts the values of numbers as text before it weighs them: 10 stands before 2, and −1 before −2.",
  leftOut: {
    applies: ({ call }, { rows }) =>
      /^kappa2 (equal|squared)/.test(call) && sortsOtherwise(firstTwoCoders(rows)),
    makes: ({ ours }, { rows }) => ours(dataOf({ level: "ordinal", rows: rankedAsText(rows) })),
  },
  cases: [
    {
      level: "ordinal",
      rows: [
        [2, 5],
        [5, 5],
        [10, 10],
        [2, 2],
        [10, 5],
      ],
      call: "kappa2 equal",
      right: inOrder,
      ours: figureOf(cohenKappaLinear),
    },
    {
      level: "ordinal",
      rows: [
        [-2, -1],
        [-1, -1],
        [0, 0],
        [-2, -2],
        [0, -1],
      ],
      call: "kappa2 equal",
      right: inOrder,
      ours: figureOf(cohenKappaLinear),
    },
  ],
};

const textInOrder: Fault = {
  program: "irr",
  name: "text sorted by its letters",
  why: "kappa2 has no order of text but the alphabet's, so that high stands before low, and low before medium.",
  cases: [
    {
      level: "ordinal",
      rows: [
        [1, 2],
        [2, 2],
        [3, 3],
        [1, 1],
        [3, 2],
      ],
      given: [
        ["low", "medium"],
        ["medium", "medium"],
        ["high", "high"],
        ["low", "low"],
        ["high", "medium"],
      ],
      call: "kappa2 equal",
      right: inOrder,
      ours: figureOf(cohenKappaLinear),
    },
  ],
};

const listwise: Fault = {
  program: "irr",
  name: "Fleiss' κ with values missing",
  why: "kappam.fleiss leaves out every unit with a gap; Gwet's κ for gaps, which is ours, uses what is there.",
  leftOut: {
    applies: ({ call }, { rows }) => call === "kappam.fleiss" && hasGap(rows),
    makes: ({ ours }, table) =>
      ours(withUnits(dataOf(table), (unit) => !table.rows[unit]!.includes(null))),
  },
  cases: [
    {
      level: "nominal",
      rows: [
        ["a", "a", "a"],
        ["a", "b", "b"],
        ["b", "b", "b"],
        ["a", "b", null],
      ],
      call: "kappam.fleiss",
      // po = (1 + 1/3 + 1 + 0) / 4 = 7/12; a has (1 + 1/3 + 0 + 1/2) / 4 = 11/24 of the values.
      right: (7 / 12 - ((11 / 24) ** 2 + (13 / 24) ** 2)) / (1 - ((11 / 24) ** 2 + (13 / 24) ** 2)),
      ours: figureOf(fleissKappa),
    },
  ],
};

export const irrFaults: Fault[] = [oneValue, fullOfMany, numbersAsText, textInOrder, listwise];
