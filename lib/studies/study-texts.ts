/** The study's own texts and the version that they stand at, as a selection. */
export const studyTexts = {
  title: true,
  proposal: true,
  proposedBy: true,
  proposedIn: true,
  question: true,
  source: true,
  annotationNote: true,
  version: true,
} as const;
