// What was told beside what was found anew.

/** Numbers that differ by no more are equal; above 1 it is a part of the number. */
const CLOSE = 1e-9;

const isClose = (a, b) => Math.abs(a - b) <= CLOSE * Math.max(1, Math.abs(a), Math.abs(b));

/**
 * An ellipse without width points anywhere, so ellipses are compared by what they are made of: the
 * squares of their half-axes, turned.
 */
function moments({ x, y, major, minor, angle }) {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    x,
    y,
    xx: (major * cos) ** 2 + (minor * sin) ** 2,
    yy: (major * sin) ** 2 + (minor * cos) ** 2,
    xy: (major ** 2 - minor ** 2) * cos * sin,
  };
}

const isObject = (value) => typeof value === "object" && value !== null;
const isEllipse = (value) => isObject(value) && typeof value.angle === "number";
const show = (value) => (value === undefined ? "nothing" : JSON.stringify(value));

/** Where resampling was given up for taking too long, there is nothing to compare. */
const isGivenUp = (value) => isObject(value) && value.reason === "too-many-values";

/** Walks both, counts numbers and collects what differs. */
function walk(told, found, { path, seen }) {
  if (isGivenUp(told)) {
    seen.leftOut += 1;
    return;
  }
  if (isEllipse(told) && isEllipse(found)) {
    walk(moments(told), moments(found), { path, seen });
    return;
  }
  if (isObject(told) && isObject(found) && Array.isArray(told) === Array.isArray(found)) {
    for (const key of new Set([...Object.keys(told), ...Object.keys(found)])) {
      walk(told[key], found[key], { path: path === "" ? key : `${path}.${key}`, seen });
    }
    return;
  }
  const areNumbers = typeof told === "number" && typeof found === "number";
  if (typeof told === "number" || typeof found === "number") seen.numbers += 1;
  if (areNumbers ? isClose(told, found) : told === found) return;
  const by = areNumbers ? `, a difference of ${Math.abs(told - found)}` : "";
  seen.differences.push(`${path}: ${show(told)} in the bundle, ${show(found)} recomputed${by}`);
}

/** How many numbers were compared, which of all values differ, and how many could not be compared. */
export function compare(told, found) {
  const seen = { numbers: 0, leftOut: 0, differences: [] };
  walk(told, found, { path: "", seen });
  return seen;
}
