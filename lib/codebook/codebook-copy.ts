import type { Codebook } from "./queries";
import type { NewCodebook } from "./schema";

/** A codebook as another study may begin with it: everything but its ids and its archived codes. */
export function codebookCopy({ name, unit, variables }: Codebook): NewCodebook {
  return {
    name,
    version: 1,
    unit,
    variables: variables.map(({ id: _, codes, ...variable }) => ({
      ...variable,
      codes: codes
        .filter((code) => !code.archivedAt)
        .map(({ id: _id, archivedAt: _archivedAt, ...code }) => code),
    })),
  };
}
