import { answered } from "./answered";
import { bootstrapped } from "./bootstrapped";
import { differences } from "./differences";
import { compareAll, comparisons, TOLERANCE } from "./outcome";
import { MissingProgram, requirePrograms } from "./programs";
import { type RecordedAnswers, readRecorded, writeRecorded } from "./recorded";

// Asks R's irr and Python's NLTK about random tables and records what they say; with --check compares
// with what is recorded and writes nothing. README.md tells more.

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Tells each comparison in a line; gives how many tables differ. */
function report({ tables, faults, versions }: RecordedAnswers): number {
  say(`R ${versions.R}, irr ${versions.irr}, Python ${versions.Python}, NLTK ${versions.NLTK}`);
  let differing = 0;
  for (const comparison of comparisons) {
    const result = compareAll(comparison, tables);
    const leftOut = Object.values(result.leftOut).reduce((sum, count) => sum + count, 0);
    say(
      `${comparison.program} ${comparison.call}: ${result.compared} alike to ${result.largest.toExponential(1)}, ` +
        `${result.without} without a value on either side, ${leftOut} left out`,
    );
    const { apart, unexplained } = result;
    if (apart.length > 0) say(`  more than ${TOLERANCE} apart: tables ${apart}`);
    if (unexplained.length > 0) say(`  left out, and the fault does not tell why: ${unexplained}`);
    differing += apart.length + unexplained.length;
  }
  for (const { program, name, leftOut } of faults) say(`left out ${leftOut}: ${program}, ${name}`);
  return differing;
}

function main(): void {
  requirePrograms();
  const agreement = answered();
  const apart = report(agreement);
  const intervals = bootstrapped(agreement.versions.Python);
  if (apart > 0) {
    say(`${apart} figures differ; nothing is recorded.`);
    process.exitCode = 1;
    return;
  }
  if (!process.argv.includes("--check")) {
    writeRecorded("agreement", agreement);
    writeRecorded("intervals", intervals);
    return;
  }
  const found = [
    ...differences(readRecorded("agreement"), agreement),
    ...differences(readRecorded("intervals"), intervals),
  ];
  for (const path of found.slice(0, 20)) say(`other than recorded: ${path}`);
  say(found.length === 0 ? "As recorded." : `${found.length} figures are other than recorded.`);
  if (found.length > 0) process.exitCode = 1;
}

try {
  main();
} catch (failure) {
  if (!(failure instanceof MissingProgram)) throw failure;
  say(failure.message);
  process.exitCode = 1;
}
