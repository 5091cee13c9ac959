#!/usr/bin/env node
// Recomputes every figure of this bundle from its CSV files and compares the numbers with
// figures/figures.json. It needs Node.js 20 or newer and nothing else:
//
//   node recompute.mjs            compares; ends with 0 when all numbers are equal, with 1 when any
//                                 differs, with 2 when a file is missing or damaged
//   node recompute.mjs --write    writes its own figures to recomputed.json as well
//
// method.md says what each figure means, replication.md how quotes are drawn anew.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compare } from "./recompute/compare.mjs";
import { Damaged } from "./recompute/csv.mjs";
import { passing } from "./recompute/dates.mjs";
import { agreement, recomputed } from "./recompute/figures.mjs";
import { inWords, resolve } from "./recompute/resolve.mjs";
import { readJson, readStudy } from "./recompute/study.mjs";

const folder = fileURLToPath(new URL(".", import.meta.url));
const say = (line) => process.stdout.write(`${line}\n`);
const plural = (count, one) => `${count} ${one}${count === 1 ? "" : "s"}`;

/** As many differences are listed for a figure. */
const SHOWN = 10;

/** What a figure is called in the lines that are printed. */
function titleOf({ chart, kind, variable, across, reference }, { outlets }) {
  const from = outlets[reference]?.name;
  switch (kind) {
    case "contrast":
      return `contrast of ${variable}`;
    case "distance":
      return `spin distance of ${variable} from ${from}`;
    case "map":
      return `spin map of ${variable}`;
    case "timeline":
      return `timeline of ${variable}`;
    case "cross":
      return `cross table of ${variable} and ${across}`;
    case "robustness":
      return `robustness of sentiment and frame, distances from ${from}`;
    default:
      return chart === "variable" ? `variable ${variable}` : chart;
  }
}

/** Every quote that passes with its resolved values, as comparison.json lists them. */
function resolvedQuotes(study, filters) {
  const passes = passing(study, filters);
  const all = study.variables.map((_, place) => resolve(study, place, { by: filters.by }));
  const told = study.quotes.flatMap(({ key }, quote) => {
    if (!passes[quote]) return [];
    const values = study.variables.map((variable, place) => [
      variable.key,
      inWords(all[place][quote], variable),
    ]);
    return [[key, Object.fromEntries(values)]];
  });
  return Object.fromEntries(told);
}

/** One line a comparison, and below it what differs. */
function report(title, told, found) {
  const { numbers, leftOut, differences } = compare(told, found);
  const result = differences.length === 0 ? "all equal" : plural(differences.length, "difference");
  const parts = [
    ...(numbers > 0 ? [plural(numbers, "number")] : []),
    result,
    ...(leftOut > 0 ? [`${plural(leftOut, "interval")} not resampled in the bundle`] : []),
  ];
  say(`${title}: ${parts.join(", ")}`);
  for (const line of differences.slice(0, SHOWN)) say(`  ${line}`);
  if (differences.length > SHOWN) say(`  and ${differences.length - SHOWN} more`);
  return { numbers, isEqual: differences.length === 0 };
}

function checked(told) {
  const { figures, filters, agreement: alphas } = told;
  const isWhole = figures?.length > 0 && Array.isArray(alphas) && Array.isArray(filters?.outlets);
  if (!isWhole) throw new Damaged("figures/figures.json is damaged: parts of it are missing.");
  return told;
}

function run() {
  const told = checked(readJson(folder, "figures/figures.json"));
  const study = readStudy(folder);
  const { filters } = told;
  const byKey = (passes) =>
    Object.fromEntries(study.quotes.map(({ key }, at) => [key, { passes: passes[at] }]));
  const listed = readJson(folder, "comparison.json").quotes;
  if (!Array.isArray(listed)) throw new Damaged("comparison.json is damaged: it lists no quotes.");
  const resolved = Object.fromEntries(listed.map((quote) => [quote.id, quote.resolved]));
  const found = told.figures.map((figure) => recomputed(study, figure, filters));
  const alphas = agreement(study, filters);
  const marked = byKey(study.quotes.map(({ passes }) => passes));
  const filtered = passing(study, filters);
  const count = filtered.filter(Boolean).length;
  const results = [
    report(`quotes that pass (${count} of ${study.quotes.length})`, marked, byKey(filtered)),
    report("resolved values", resolved, resolvedQuotes(study, filters)),
    ...found.map((figure, at) => report(titleOf(figure, study), told.figures[at], figure)),
    ...alphas.map((alpha, at) =>
      report(`agreement on ${alpha.variable}`, told.agreement[at], alpha),
    ),
  ];
  if (process.argv.includes("--write")) {
    const text = JSON.stringify({ filters, figures: found, agreement: alphas }, null, 2);
    writeFileSync(join(folder, "recomputed.json"), `${text}\n`);
    say("Written to recomputed.json.");
  }
  const numbers = results.reduce((sum, each) => sum + each.numbers, 0);
  const unequal = results.filter(({ isEqual }) => !isEqual).length;
  say(
    unequal === 0
      ? `All ${numbers} numbers are equal.`
      : `${unequal} of ${results.length} lines above differ.`,
  );
  return unequal === 0 ? 0 : 1;
}

try {
  process.exitCode = run();
} catch (error) {
  // What the checks did not foresee is damage as well, and no difference between numbers.
  const sentence = `The files cannot be understood: ${error.stack}`;
  process.stderr.write(`${error instanceof Damaged ? error.message : sentence}\n`);
  process.exitCode = 2;
}
