import { type RefObject, useId } from "react";
import { Button } from "../ui/button";
import type { AnnotateWords } from "./annotate-words";

type Props = {
  dialog: RefObject<HTMLDialogElement | null>;
  singleKeys: boolean;
  words: AnnotateWords;
  onSingleKeys: (on: boolean) => void;
};

/** What the keys do, and the switch for those that work without Ctrl or Alt. */
export function ShortcutHelp({ dialog, singleKeys, words, onSingleKeys }: Props) {
  const id = useId();
  const rows: [string, string[]][] = [
    [words.keySubmit, ["Ctrl + Enter"]],
    [words.keyNext, singleKeys ? ["J", "Alt + ↓"] : ["Alt + ↓"]],
    [words.keyPrevious, singleKeys ? ["K", "Alt + ↑"] : ["Alt + ↑"]],
    ...(singleKeys
      ? ([
          [words.keyMemo, ["M"]],
          [words.keyHelp, ["?"]],
        ] satisfies [string, string[]][])
      : []),
  ];
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className="m-auto w-[min(30rem,calc(100%-2rem))] rounded border border-strong-rule bg-surface p-5 text-ink backdrop:bg-black/40"
    >
      <h2 id={id} className="text-xl">
        {words.shortcutsTitle}
      </h2>
      <p className="mt-1 text-soft">{words.shortcutsText}</p>
      <dl className="my-3">
        {rows.map(([name, keys]) => (
          <div key={name} className="flex justify-between gap-4 border-rule border-b py-1">
            <dt>{name}</dt>
            <dd>{keys.join(` ${words.or} `)}</dd>
          </div>
        ))}
      </dl>
      <label className="mb-4 flex gap-2.5">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => onSingleKeys(event.target.checked)}
          className="mt-1 size-4.5 shrink-0 accent-accent"
        />
        <span>
          <span className="font-semibold">{words.singleKeys}</span>
          <span className="block text-sm text-soft">{words.singleKeysHint}</span>
        </span>
      </label>
      <Button onClick={() => dialog.current?.close()}>{words.close}</Button>
    </dialog>
  );
}
