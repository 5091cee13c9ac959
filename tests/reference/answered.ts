import type { Program } from "./comparison";
import type { Fault } from "./fault";
import { type Answer, type AnsweredTable, compareAll, comparisons, faults } from "./outcome";
import { answers, type Question, versions } from "./programs";
import { randomTables } from "./random-tables";
import type { RecordedAnswers, RecordedFault } from "./recorded";
import type { ReferenceTable, Rows } from "./reference-table";

type Said = (program: Program, key: string) => Record<string, Answer>;

function aboutTable(table: ReferenceTable): Question[] {
  return comparisons
    .filter(({ asked }) => asked(table))
    .map(({ program, call, given = (rows: Rows) => rows }) => ({
      program,
      call,
      key: String(table.id),
      rows: given(table.rows),
      areSets: table.level === "set",
    }));
}

const caseKey = ({ name }: Fault, at: number) => `${name} ${at}`;

function aboutFault(fault: Fault): Question[] {
  return fault.cases.map(({ call, level, rows, given = rows }, at) => ({
    program: fault.program,
    call,
    key: caseKey(fault, at),
    rows: given,
    areSets: level === "set",
  }));
}

/** Asks irr and NLTK, each once. */
function ask(questions: Question[]): Said {
  const said = { irr: answers("irr", questions), NLTK: answers("NLTK", questions) };
  return (program, key) => Object.fromEntries(said[program].get(key) ?? []);
}

function recordedFault(fault: Fault, said: Said): Omit<RecordedFault, "leftOut"> {
  const { program, name, why } = fault;
  const cases = fault.cases.map(({ call, rows, given = rows, right }, at) => {
    const theirs = said(program, caseKey(fault, at))[call]!;
    return { call, rows: given, theirs, right };
  });
  return { program, name, why, cases };
}

/** Asks both programs about all tables and faults, and counts what can be compared. */
export function answered(): RecordedAnswers {
  const tables = randomTables();
  const said = ask([...tables.flatMap(aboutTable), ...faults.flatMap(aboutFault)]);
  const withAnswers: AnsweredTable[] = tables.map((table) => {
    const key = String(table.id);
    return { ...table, answers: { irr: said("irr", key), NLTK: said("NLTK", key) } };
  });
  const counts = comparisons.map((comparison) => {
    const { compared, without, leftOut } = compareAll(comparison, withAnswers);
    const { program, call, measure } = comparison;
    return { program, call, measure, compared, without, leftOut };
  });
  const leftOutBy = ({ program, name }: Fault) =>
    counts
      .filter((count) => count.program === program)
      .reduce((sum, { leftOut }) => sum + (leftOut[name] ?? 0), 0);
  return {
    versions: versions(),
    faults: faults.map((fault) => ({
      ...recordedFault(fault, said),
      leftOut: leftOutBy(fault),
    })),
    counts,
    tables: withAnswers,
  };
}
