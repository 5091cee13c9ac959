// How far the order of outlets depends on what went into it (method.md, robustness).
import { between, sharesOf } from "./distance.mjs";
import { patternsOf } from "./patterns.mjs";
import { resolve } from "./resolve.mjs";

const MOST_SCENARIOS = 200;

/** Ranks from 1, the smallest first; values within 1e-9 of their neighbour share the mean of their places. */
function midRanks(values) {
  const ordered = [...values.keys()]
    .filter((at) => values[at] !== null)
    .sort((a, b) => values[a] - values[b]);
  const ranks = values.map(() => null);
  let first = 0;
  for (let next = 1; next <= ordered.length; next++) {
    const gap = next < ordered.length ? values[ordered[next]] - values[ordered[next - 1]] : 1;
    if (next < ordered.length && gap <= 1e-9) continue;
    for (const at of ordered.slice(first, next)) ranks[at] = (first + 1 + next) / 2;
    first = next;
  }
  return ranks;
}

function meanOf({ n, patterns }, codes) {
  if (n === 0 || patterns.some(({ codes: [code] }) => codes[code].value === null)) return null;
  return (
    patterns.reduce((sum, { codes: [code], quotes }) => sum + codes[code].value * quotes, 0) / n
  );
}

/** Outlets in one scenario: observations are quotes, or single annotations, outlet by outlet. */
function standings({ sentiment, frame }, { scales, frameCodes, reference }) {
  const tones = sentiment?.map((values) => patternsOf(values, scales)) ?? null;
  const frames = frame.map((values) => patternsOf(values, frameCodes));
  const means = frames.map((_, at) => (tones ? meanOf(tones[at], scales) : null));
  const shares = frames.map(({ n, patterns }) => {
    const times = patterns.map(({ quotes }) => quotes);
    return n === 0 ? null : sharesOf(patterns, { codes: frameCodes.length, times });
  });
  const from = shares[reference];
  const distances = shares.map((own) => (own && from ? between(own, from) : null));
  const meanRanks = midRanks(means.map((mean) => (mean === null ? null : -mean)));
  const distanceRanks = midRanks(distances.map((each, at) => (at === reference ? null : each)));
  return frames.map(({ n: carrying }, at) => ({
    n: tones?.[at].n ?? 0,
    mean: means[at],
    meanRank: meanRanks[at],
    carrying,
    distance: distances[at],
    distanceRank: distanceRanks[at],
  }));
}

/** The scenarios that make sense for these quotes, and how many more there would be. */
function scenariosOf(study, { passes, frame, places }) {
  const speaking = study.annotations.filter(({ quote }) => passes[quote]);
  const analysts = [...new Set(speaking.map(({ analyst }) => analyst))].sort((a, b) => a - b);
  const isDecided = ({ quote, variable }) =>
    passes[quote] && (variable === places.sentiment || variable === places.frame);
  const isCarried = (_, code) =>
    frame.some(({ states }, quote) => passes[quote] && states[code] === "present");
  const sizes = new Map();
  for (const [at, { item }] of study.quotes.entries()) {
    if (passes[at]) sizes.set(item, (sizes.get(item) ?? 0) + 1);
  }
  const several = analysts.length > 1;
  const all = [
    { kind: "resolved" },
    ...(study.adjudications.some(isDecided) ? [{ kind: "majority" }] : []),
    ...(several ? [{ kind: "annotations" }] : []),
    ...(several ? analysts : []).map((analyst) => ({ kind: "without-analyst", analyst })),
    ...study.variables[places.frame].codes
      .filter(isCarried)
      .map(({ key }) => ({ kind: "without-code", code: key })),
    // quotes.csv lists items in the study's order, which decides among items of one size.
    ...[...sizes].sort(([, a], [, b]) => b - a).map(([item]) => ({ kind: "without-item", item })),
  ];
  const tried = all.slice(0, MOST_SCENARIOS);
  return { tried, leftOut: all.length - tried.length };
}

/** The study as it would be if every annotation were of a quote of its own, and nothing decided. */
function eachAnnotation(study) {
  return {
    ...study,
    quotes: study.annotations.map(({ quote }) => ({ ...study.quotes[quote], of: quote })),
    annotations: study.annotations.map((annotation, quote) => ({ ...annotation, quote })),
    adjudications: [],
  };
}

/** Both variables, resolved. */
function resolvedBoth(study, places, options) {
  return {
    sentiment: resolve(study, places.sentiment, options),
    frame: resolve(study, places.frame, options),
  };
}

/** Values of both variables, outlet by outlet, of the quotes that take part. */
function grouped({ quotes, outlets }, { sentiment, frame }, passes) {
  const groupsOf = (values) => {
    const groups = outlets.map(() => []);
    for (const [quote, value] of values.entries()) {
      if (passes[quote]) groups[quotes[quote].outlet].push(value);
    }
    return groups;
  };
  return { sentiment: groupsOf(sentiment), frame: groupsOf(frame) };
}

function observedIn(study, { scenario, places, passes, base }) {
  switch (scenario.kind) {
    case "majority":
      return grouped(study, resolvedBoth(study, places, { adjudicated: false }), passes);
    case "without-analyst":
      return grouped(study, resolvedBoth(study, places, { without: scenario.analyst }), passes);
    case "annotations": {
      const single = eachAnnotation(study);
      const taking = single.quotes.map(({ of }) => passes[of]);
      return grouped(single, resolvedBoth(single, places), taking);
    }
    case "without-item": {
      const kept = study.quotes.map(({ item }, at) => passes[at] && item !== scenario.item);
      return grouped(study, base, kept);
    }
    case "without-code": {
      const { codes } = study.variables[places.frame];
      const code = codes.findIndex(({ key }) => key === scenario.code);
      const drop = ({ states }) => ({ states: states.filter((_, at) => at !== code) });
      const { frame } = grouped(study, base, passes);
      return { sentiment: null, frame: frame.map((values) => values.map(drop)) };
    }
    default:
      return grouped(study, base, passes);
  }
}

function rangeOf(scenarios, { outlet, rank }) {
  const asked = scenarios.filter(
    ({ scenario }) => rank === "distanceRank" || scenario.kind !== "without-code",
  );
  const [base, ...others] = asked.map(({ outlets }) => outlets[outlet][rank]);
  const known = [base, ...others].filter((each) => each !== null);
  return {
    rank: base,
    lowest: known.length > 0 ? Math.min(...known) : null,
    highest: known.length > 0 ? Math.max(...known) : null,
    changed: others.filter((each) => each !== null && each !== base).length,
    missing: others.filter((each) => each === null).length,
    tried: others.length,
  };
}

export function robustness(study, { passes, reference }) {
  const placeOf = (key) => study.variables.findIndex((variable) => variable.key === key);
  const places = { sentiment: placeOf("sentiment"), frame: placeOf("frame") };
  const base = resolvedBoth(study, places);
  const { tried, leftOut } = scenariosOf(study, { passes, frame: base.frame, places });
  const codes = study.variables[places.frame].codes;
  const scenarios = tried.map((scenario) => {
    const outlets = standings(observedIn(study, { scenario, places, passes, base }), {
      scales: study.variables[places.sentiment].codes,
      frameCodes: codes.filter(({ key }) => key !== scenario.code),
      reference,
    });
    const count = (rank) => outlets.filter((each) => each[rank] !== null).length;
    return {
      scenario,
      ranked: { mean: count("meanRank"), distance: count("distanceRank") },
      outlets,
    };
  });
  return {
    reference,
    scenarios,
    outlets: study.outlets.map((_, outlet) => ({
      outlet,
      mean: rangeOf(scenarios, { outlet, rank: "meanRank" }),
      distance: outlet === reference ? null : rangeOf(scenarios, { outlet, rank: "distanceRank" }),
    })),
    leftOut,
  };
}
