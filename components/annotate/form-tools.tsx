import type { AnnotateWords } from "./annotate-words";
import { Press } from "./code-choice";

type Props = {
  definitions: boolean;
  singleKeys: boolean;
  words: AnnotateWords;
  onDefinitions: (on: boolean) => void;
  onHelp: () => void;
};

/** The form's name, and what of the codebook and the keyboard is shown. */
export function FormTools({ definitions, singleKeys, words, onDefinitions, onHelp }: Props) {
  return (
    <div className="mb-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm sm:gap-x-4">
      <h2 className="mr-auto text-lg sm:text-xl">{words.form}</h2>
      <label className="flex min-h-8 items-center gap-2">
        <input
          type="checkbox"
          checked={definitions}
          onChange={(event) => onDefinitions(event.target.checked)}
          className="size-4.5 accent-accent"
        />
        {words.definitions}
      </label>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={onHelp}
        className="min-h-8 rounded px-2 text-accent hover:bg-sunken"
      >
        {words.shortcuts}
        <Press press={singleKeys ? "?" : null} />
      </button>
    </div>
  );
}
