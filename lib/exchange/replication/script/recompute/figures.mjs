// Which computation stands behind which figure of figures.json.
import { figureOf } from "./agreement.mjs";
import { contrast } from "./contrast.mjs";
import { cross } from "./cross.mjs";
import { Damaged } from "./csv.mjs";
import { passing } from "./dates.mjs";
import { distance } from "./distance.mjs";
import { scaleFor, yesOrNo } from "./distances.mjs";
import { map } from "./map.mjs";
import { rarerCodes } from "./rarer.mjs";
import { resolve } from "./resolve.mjs";
import { robustness } from "./robustness.mjs";
import { codeShare, scaleOf } from "./shares.mjs";
import { timeline } from "./timeline.mjs";

function placeOf(study, key) {
  const place = study.variables.findIndex((variable) => variable.key === key);
  if (place < 0)
    throw new Damaged(`figures.json is about "${key}", which codebook.csv does not have.`);
  return place;
}

/** The resolved values of the quotes that pass, outlet by outlet. */
function grouped(study, values, passes) {
  const groups = study.outlets.map(() => []);
  for (const [quote, value] of values.entries()) {
    if (passes[quote]) groups[study.quotes[quote].outlet].push(value);
  }
  return groups;
}

/** How many quotes of each outlet are contested or not annotated; a bundle has none that are hidden. */
function apart(groups) {
  const count = (of, asked) => of.filter(({ how }) => how === asked).length;
  return groups.map((of, outlet) => ({
    outlet,
    contested: count(of, "contested"),
    notAnnotated: count(of, "not-annotated"),
    hidden: 0,
  }));
}

/** The outlet that is compared with takes part whichever outlets are chosen. */
function withReference(study, filters, reference) {
  const { outlets } = filters;
  const slug = study.outlets[reference]?.slug;
  if (slug === undefined) throw new Damaged(`figures.json: there is no outlet ${reference}.`);
  return { ...filters, outlets: outlets.length > 0 ? [...outlets, slug] : [] };
}

/** Everything that a figure is computed from, and the part of it that its kind needs. */
function partOf(study, told, filters) {
  const place = placeOf(study, told.variable);
  const { codes } = study.variables[place];
  const values = resolve(study, place, { by: filters.by });
  const groups = (of = filters) => grouped(study, values, passing(study, of));
  const { reference } = told;
  switch (told.kind) {
    case "scale":
      return {
        outlets: groups().map((of, outlet) => ({
          outlet,
          quotes: of.length,
          ...scaleOf(codes, of),
        })),
      };
    case "codes":
      return {
        outlets: groups().map((of, outlet) => {
          const shares = codes.map(({ key }, code) => codeShare(key, of, code));
          return { outlet, quotes: codes.length > 0 ? of.length : 0, codes: shares };
        }),
        others: rarerCodes(groups(), codes),
      };
    case "contrast": {
      const all = groups({ ...filters, outlets: [] });
      return { outlets: contrast(all, codes), apart: apart(all) };
    }
    case "distance": {
      const compared = groups(withReference(study, filters, reference));
      return { reference, ...distance(compared, { codes, reference }), apart: apart(compared) };
    }
    case "map":
      return { map: map(groups(), codes), apart: apart(groups()) };
    case "timeline":
      return { timeline: overTime(study, { told, values, codes, filters }) };
    case "cross":
      return { across: told.across, table: crossed(study, { told, values, codes, filters }) };
    case "robustness": {
      const passes = passing(study, withReference(study, filters, reference));
      // Places are those of resolved values, whoever is asked for with `by`.
      const [all, framed] = ["sentiment", "frame"].map((key) =>
        apart(grouped(study, resolve(study, placeOf(study, key)), passes)),
      );
      const places = robustness(study, { passes, reference });
      return { reference, robustness: places, apart: all, frameApart: framed };
    }
    default:
      throw new Damaged(`figures.json has a figure of an unknown kind: "${told.kind}".`);
  }
}

function overTime(study, { told, values, codes, filters }) {
  const passes = passing(study, filters);
  const quotes = study.quotes.flatMap(({ outlet, publishedOn }, at) =>
    passes[at] ? [{ outlet, publishedOn, value: values[at] }] : [],
  );
  return timeline(quotes, { outlets: study.outlets, codes, asked: told.timeline?.asked ?? "week" });
}

function crossed(study, { told, values, codes, filters }) {
  const across = placeOf(study, told.across);
  const others = resolve(study, across, { by: filters.by });
  const pairs = values.map((rows, at) => ({ rows, across: others[at] }));
  const groups = grouped(study, pairs, passing(study, filters));
  return cross(groups, { rows: codes, across: study.variables[across].codes });
}

/** The figure anew, in the form of the one told. */
export function recomputed(study, told, filters) {
  const { chart, variable, kind } = told;
  return { chart, variable, kind, ...partOf(study, told, filters) };
}

/** α of every variable and code over the quotes that pass, whoever is asked for with `by`. */
export function agreement(study, filters) {
  const passes = passing(study, filters);
  const coders = new Set(study.annotations.map(({ analyst }) => analyst)).size;
  return study.variables.map((variable, place) => {
    const { select, codes } = variable;
    const isAnswer = ({ answers }) => select === "many" || answers[place].length > 0;
    const given = study.annotations.filter(isAnswer);
    const scale = scaleFor(
      variable,
      given.map(({ answers }) => answers[place]),
    );
    const units = study.quotes.map(() => []);
    for (const { quote, answers } of given) if (passes[quote]) units[quote].push(answers[place]);
    const valuesOf = (of) => units.map((unit) => unit.map(of));
    const figure = figureOf(valuesOf(scale.indexOf), { scale, coders });
    // Codes that stand for the same number are one value.
    const isSame = (codesOfOne, code) =>
      select === "many"
        ? codesOfOne.includes(code)
        : scale.indexOf(codesOfOne) === scale.indexOf([code]);
    const byCode = codes.map(({ key }, code) => {
      const units = valuesOf((of) => Number(isSame(of, code)));
      return { code: key, figure: figureOf(units, { scale: yesOrNo, coders }) };
    });
    return { variable: variable.key, distance: scale.kind, figure, codes: byCode };
  });
}
