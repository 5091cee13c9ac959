// One value per quote and variable (method.md, "One value per quote").

function votesOf(annotations, codes) {
  const votes = new Array(codes).fill(0);
  for (const given of annotations) for (const code of given) votes[code] += 1;
  return votes;
}

function decided({ votes, analysts, many }) {
  const state = (count) =>
    2 * count > analysts ? "present" : 2 * count < analysts ? "absent" : "contested";
  const states = votes.map(state);
  const isContested = many ? states.includes("contested") : !states.includes("present");
  const isSplit = votes.some((count) => count !== 0 && count !== analysts);
  const how = () => {
    if (analysts === 1) return "single";
    if (!isSplit) return "unanimous";
    return isContested ? "contested" : "majority";
  };
  // A variable that takes one code is contested as a whole.
  if (isContested && !many) states.fill("contested");
  return { how: how(), states, votes };
}

/**
 * Every quote's value of a variable: how it came about, and for each code whether it is present,
 * absent, contested or notAnnotated. `by` lets one analyst alone speak, without decisions; `without`
 * silences one; `adjudicated: false` leaves decisions out.
 */
export function resolve(study, variable, { by = null, without = null, adjudicated = true } = {}) {
  const { select, codes } = study.variables[variable];
  const many = select === "many";
  const given = study.quotes.map(() => []);
  for (const { quote, analyst, answers } of study.annotations) {
    const speaks = (by === null || analyst === by) && analyst !== without;
    // No code is an answer where several may be given, and none where one has to be.
    if (speaks && (many || answers[variable].length > 0)) given[quote].push(answers[variable]);
  }
  const values = given.map((answers) => {
    const votes = votesOf(answers, codes.length);
    if (answers.length > 0) return decided({ votes, analysts: answers.length, many });
    return { how: "not-annotated", states: codes.map(() => "notAnnotated"), votes };
  });
  if (by !== null || !adjudicated) return values;
  for (const decision of study.adjudications.filter((each) => each.variable === variable)) {
    const states = codes.map((_, code) => (decision.codes.includes(code) ? "present" : "absent"));
    values[decision.quote] = { ...values[decision.quote], how: "adjudicated", states };
  }
  return values;
}

/** The value in words of the codebook, as comparison.json tells it. */
export function inWords({ how, states, votes }, { codes, select }) {
  if (how === "not-annotated") return { how, value: null };
  const keysWhere = (holds) => codes.flatMap(({ key }, code) => (holds(code) ? [key] : []));
  const present = keysWhere((code) => states[code] === "present");
  const value = select === "many" ? present : (present[0] ?? null);
  if (how !== "contested") return { how, value };
  const contested = keysWhere((code) => states[code] === "contested" && votes[code] > 0);
  return { how, value, contested };
}
