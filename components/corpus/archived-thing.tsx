import { RestoreButton } from "./archive-button";

type Props = {
  study: string;
  /** What was archived, and what it is or belongs to. */
  of: { thing: "outlet" | "item"; key: string; name: string; kind: string };
};

/** Something that was archived, and the way to bring it back. */
export function ArchivedThing({ study, of: { thing, key, name, kind } }: Props) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-3">
      <span>
        {name} <span className="text-soft text-sm">({kind})</span>
      </span>
      <RestoreButton study={study} of={{ thing, key }} />
    </li>
  );
}
