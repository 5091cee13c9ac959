import { type LaidOut, StudyColumns } from "./study-columns";

/**
 * The parts of a study that threads have read, all of one state, as one. Others have their turns between
 * two columns. Throws RangeError where there is none.
 */
export async function joined([first, ...others]: readonly LaidOut[]): Promise<StudyColumns> {
  if (!first) throw new RangeError("a study has at least one part");
  const study = new StudyColumns(first.head, first);
  for (const { annotations } of others) await study.annotations.append(annotations);
  return study;
}
