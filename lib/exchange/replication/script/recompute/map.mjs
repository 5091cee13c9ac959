// Outlets and codes on one map: correspondence analysis (method.md, spin map).
import { decomposed } from "./axes.mjs";
import { patternsOf } from "./patterns.mjs";
import { DRAWS, drawer, SEED } from "./resample.mjs";
import { FEW, missing } from "./shares.mjs";

/** √ of the 95 % point of χ² with two degrees of freedom. */
const REACH = 2.447747;

const sum = (values) => values.reduce((total, value) => total + value, 0);
const turned = (matrix) => matrix[0].map((_, column) => matrix.map((row) => row[column]));
const product = (a, b) => sum(a.map((value, at) => value * b[at]));

/** How many quotes of these patterns carry each code. */
function countsOf(patterns, codes) {
  return codes.map((_, code) =>
    sum(patterns.map((pattern) => (pattern.codes.includes(code) ? pattern.quotes : 0))),
  );
}

/** Principal coordinates on two axes, what each adds to an axis, and how well the axes show it. */
function pointOf({ coordinates, mass, inertia, axes, n }) {
  const both = (value) => [0, 1].map((k) => (k < axes.length ? value(k) : 0));
  const [x, y] = both((k) => coordinates[k]);
  return {
    x,
    y,
    mass,
    n,
    contributions: both((k) => (mass * coordinates[k] ** 2) / axes[k]),
    quality: both((k) => (inertia > 1e-24 ? (mass * coordinates[k] ** 2) / inertia : 0)),
    few: n < FEW,
  };
}

/** Where an outlet stands when its quotes are drawn anew, as an ellipse around these places. */
function spreadOf({ n, patterns }, places) {
  if (n < 2) return missing("one-quote");
  const draw = drawer(
    patterns.map(({ quotes }) => quotes),
    SEED,
  );
  const points = Array.from({ length: DRAWS }, () => {
    const times = draw();
    const carried = patterns.flatMap(({ codes }, at) =>
      codes.map((code) => ({ code, times: times[at] })),
    );
    const size = sum(carried.map((each) => each.times));
    return [0, 1].map((k) => sum(carried.map((each) => each.times * places[each.code][k])) / size);
  });
  const [x, y] = [0, 1].map((k) => sum(points.map((point) => point[k])) / DRAWS);
  const moment = (a, b) =>
    sum(points.map((point) => (point[a] - [x, y][a]) * (point[b] - [x, y][b]))) / DRAWS;
  const [xx, yy, xy] = [moment(0, 0), moment(1, 1), moment(0, 1)];
  const half = Math.hypot((xx - yy) / 2, xy);
  return {
    x,
    y,
    major: REACH * Math.sqrt((xx + yy) / 2 + half),
    minor: REACH * Math.sqrt(Math.max(0, (xx + yy) / 2 - half)),
    angle: Math.atan2(2 * xy, xx - yy) / 2,
  };
}

/** The analysis of a table without empty rows and columns. */
function analysed(table) {
  const n = sum(table.flat());
  const [rowMass, columnMass] = [table, turned(table)].map((of) => of.map((row) => sum(row) / n));
  const residuals = table.map((row, i) =>
    row.map((count, j) => {
      const expected = rowMass[i] * columnMass[j];
      return (count / n - expected) / Math.sqrt(expected);
    }),
  );
  const totalInertia = sum(residuals.map((row) => product(row, row)));
  const { inertias, rows } = decomposed(residuals, { masses: rowMass, totalInertia });
  // Columns from rows, by the transition formula.
  const columns = turned(table).map((column, j) =>
    inertias.map((inertia, k) => {
      const along = sum(column.map((count, i) => count * rows[i][k]));
      return along / n / columnMass[j] / Math.sqrt(inertia);
    }),
  );
  return { n, rowMass, columnMass, residuals, totalInertia, inertias, rows, columns };
}

/** `groups` are the resolved values of the quotes that pass, outlet by outlet. */
export function map(groups, codes) {
  const all = groups.map((values) => patternsOf(values, codes));
  const carried = countsOf(
    all.flatMap(({ patterns }) => patterns),
    codes,
  );
  const outlets = [...all.keys()].filter((at) => all[at].n > 0);
  const kept = [...codes.keys()].filter((at) => carried[at] > 0);
  if (outlets.length < 2) return missing("fewer-than-two-outlets");
  if (kept.length < 2) return missing("fewer-than-two-codes");
  const found = analysed(
    outlets.map((at) => {
      const counts = countsOf(all[at].patterns, codes);
      return kept.map((code) => counts[code]);
    }),
  );
  const { inertias, totalInertia, rows, columns, residuals } = found;
  if (inertias.length === 0) return missing("no-difference");
  const places = codes.map(() => [0, 0]);
  for (const [column, code] of kept.entries()) {
    places[code] = [0, 1].map((k) => (columns[column][k] ?? 0) / Math.sqrt(inertias[k] ?? 1));
  }
  const axes = inertias.slice(0, 2);
  const point = (of) => pointOf({ ...of, axes });
  const squares = (row) => product(row, row);
  return {
    n: sum(all.map(({ n }) => n)),
    carried: found.n,
    axes: inertias.map((inertia) => ({ inertia, share: inertia / totalInertia })),
    totalInertia,
    outlets: outlets.map((outlet, i) => {
      const [mass, inertia] = [found.rowMass[i], squares(residuals[i])];
      const { n } = all[outlet];
      const shown = point({ coordinates: rows[i], mass, inertia, n });
      return { outlet, ...shown, spread: spreadOf(all[outlet], places) };
    }),
    codes: kept.map((code, j) => {
      const [mass, inertia] = [found.columnMass[j], squares(turned(residuals)[j])];
      const shown = point({ coordinates: columns[j], mass, inertia, n: carried[code] });
      return { code: codes[code].key, ...shown };
    }),
    leftOut: {
      outlets: [...all.keys()].filter((at) => !outlets.includes(at)),
      codes: codes.flatMap(({ key }, at) => (kept.includes(at) ? [] : [key])),
    },
  };
}
