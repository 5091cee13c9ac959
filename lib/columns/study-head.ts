import type { CodeColumn, VariableColumn } from "./columns";

export type HeadVariable = Omit<VariableColumn, "codes"> & {
  id: number;
  codes: (CodeColumn & { id: number })[];
};

/** What a study is made of beside its many rows: little, and read anew at every revision. */
export type StudyHead = {
  revision: number;
  /** Null while there is no codebook. */
  codebook: { id: number; number: number; variables: HeadVariable[] } | null;
  /** Not archived, in any order: `position` decides. */
  outlets: { id: number; slug: string; name: string; position: number }[];
  /** In order of their numbers. */
  analysts: { id: number; number: number; name: string; automated: boolean }[];
};

const ids = (rows: readonly { id: number }[]) => rows.map(({ id }) => id).join();

/** Everything of a variable and its codes that rows of annotations depend on. */
function layout({ id, select, codes }: HeadVariable): string {
  return `${id}/${select}/${ids(codes)}`;
}

/**
 * Whether rows laid out for one head can go on under another: the same codebook revision with the same
 * codes, the same outlets, and no analyst but new ones at the end. Names may differ.
 */
export function goesOn(from: StudyHead, to: StudyHead): boolean {
  const byPosition = ({ outlets }: StudyHead) =>
    ids(outlets.toSorted((a, b) => a.position - b.position));
  const known = ids(to.analysts.slice(0, from.analysts.length));
  return (
    from.codebook?.id === to.codebook?.id &&
    (from.codebook?.variables ?? []).map(layout).join(";") ===
      (to.codebook?.variables ?? []).map(layout).join(";") &&
    byPosition(from) === byPosition(to) &&
    ids(from.analysts) === known
  );
}
