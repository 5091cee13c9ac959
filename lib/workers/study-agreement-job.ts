import { agreementText } from "../agreement/search";
import type { StudyAgreement, studyAgreement } from "../agreement/study-agreement";
import { KeptAnswers } from "../base/kept-answers";
import { processWide } from "../base/process-wide";
import { runInWorker } from "./run-in-worker";

/** Answers that one process keeps; a study at a new revision has a new one. */
const MOST_KEPT = 64;

const kept = processWide("agreement", () => new KeptAnswers<StudyAgreement>(MOST_KEPT));

type Asked = Parameters<typeof studyAgreement>[0] & {
  /** Whose study it is, and for whom its columns hide quotes: answers are kept apart by both. */
  studyId: number;
  viewer: number | "all";
};

/**
 * A study's agreement, computed beside the server's own thread and kept until the study changes. One
 * that fails is forgotten. Throws as runInWorker does.
 */
export function computedAgreement({ studyId, viewer, ...asked }: Asked): Promise<StudyAgreement> {
  const { columns, search, withDetail } = asked;
  const state = [studyId, columns.revision, columns.codebookRevision, viewer, withDetail];
  return kept.get(`${state.join("/")}${agreementText(search)}`, () =>
    runInWorker("studyAgreement", asked),
  );
}
