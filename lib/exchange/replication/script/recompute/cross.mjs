// Which codes of two variables go together (method.md, cross table).
import { FEW, missing, wilson } from "./shares.mjs";

function cell(pairs, { row, column }) {
  const carried = pairs.filter(({ rows }) => rows.states[row] === "present");
  const states = carried.map(({ across }) => across.states[column]);
  const count = states.filter((state) => state === "present").length;
  const n = count + states.filter((state) => state === "absent").length;
  const share = () => {
    if (pairs.length === 0) return missing("no-quotes");
    if (carried.length === 0) return missing("none-present");
    return n === 0 ? missing("none-resolved") : { value: count / n, interval: wilson(count, n) };
  };
  return { count, n, share: share(), few: n < FEW };
}

function standing({ rows, across }) {
  const has = (how) => rows.how === how || across.how === how;
  if (has("not-annotated")) return "notAnnotated";
  return has("contested") ? "contested" : "complete";
}

/** One outlet's quotes, or all of them: pairs of what is known of both variables. */
function cells(pairs, codes) {
  const standings = pairs.map(standing);
  const countOf = (name) => standings.filter((each) => each === name).length;
  return {
    cells: codes.rows.map((_, row) =>
      codes.across.map((_, column) => cell(pairs, { row, column })),
    ),
    rows: codes.rows.map(({ key }, row) => ({
      code: key,
      count: pairs.filter(({ rows }) => rows.states[row] === "present").length,
    })),
    quotes: pairs.length,
    complete: countOf("complete"),
    contested: countOf("contested"),
    notAnnotated: countOf("notAnnotated"),
    hidden: 0,
  };
}

/** `groups` are, outlet by outlet, the quotes that pass with the values of both variables. */
export function cross(groups, codes) {
  return {
    all: cells(groups.flat(), codes),
    outlets: groups.map((pairs, outlet) => ({ outlet, ...cells(pairs, codes) })),
  };
}
