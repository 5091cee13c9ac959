import type { Confidence } from "./draft";

/** What a key chooses: a code of a variable, or a confidence. */
export type Choice =
  | { of: "variable"; variable: string; code: string }
  | { of: "confidence"; value: Confidence };

export type Binding = { press: string; choice: Choice };

export type Command =
  | { do: "choose"; choice: Choice }
  | { do: "submit" }
  | { do: "help" }
  | { do: "memo" }
  | { do: "next" | "previous" };

// One row of the keyboard for a variable, so that a scale lies under the hand from left to right.
// J, K and M are taken by the commands.
const rows = ["1234567890", "qwertyuiop", "asdfghl", "vbn"];
const confidenceKeys: [string, Confidence][] = [
  ["z", "low"],
  ["x", "medium"],
  ["c", "high"],
];

const commands: Record<string, Command> = {
  j: { do: "next" },
  k: { do: "previous" },
  m: { do: "memo" },
  "?": { do: "help" },
};

type Variable = { key: string; codes: { key: string }[] };

/** Keys for the codes: the first row that has room for the whole variable, else what is left of all. */
export function keyBindings(variables: Variable[]): Binding[] {
  const free = rows.map((row) => row.split(""));
  const bindings: Binding[] = confidenceKeys.map(([press, value]) => ({
    press,
    choice: { of: "confidence", value },
  }));
  for (const variable of variables) {
    const row = free.find((keys) => keys.length >= variable.codes.length) ?? free.flat();
    const keys = row.slice(0, variable.codes.length);
    for (const [place, press] of keys.entries()) {
      const code = variable.codes[place]?.key ?? "";
      bindings.push({ press, choice: { of: "variable", variable: variable.key, code } });
    }
    for (const [index, each] of free.entries()) {
      // A row serves one variable, unless there are more variables than rows.
      free[index] = each === row ? [] : each.filter((key) => !keys.includes(key));
    }
  }
  return bindings;
}

type KeyPress = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "repeat">;

/** The key by its sign; on a layout of other letters, by its place, as on the Latin one. */
function pressed({ key, code }: KeyPress): string {
  if (/^[a-z0-9?]$/i.test(key)) return key.toLowerCase();
  return /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1]?.toLowerCase() ?? key;
}

type Setting = {
  bindings: Binding[];
  /** Whether keys work without Ctrl or Alt; people may switch that off. */
  singleKeys: boolean;
  /** Whether the keys go into a text field. */
  typing: boolean;
};

/** What a key press asks for, or null when it is none of the form's business. */
export function command(event: KeyPress, setting: Setting): Command | null {
  if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
    return event.repeat ? null : { do: "submit" };
  }
  if (event.ctrlKey || event.metaKey || event.repeat || setting.typing) return null;
  if (event.altKey) {
    if (event.key === "ArrowDown") return { do: "next" };
    return event.key === "ArrowUp" ? { do: "previous" } : null;
  }
  if (!setting.singleKeys) return null;
  const press = pressed(event);
  const named = commands[press];
  if (named) return named;
  const binding = setting.bindings.find((each) => each.press === press);
  return binding ? { do: "choose", choice: binding.choice } : null;
}

/** Whether an element takes letters, so that shortcuts must keep away from it. */
export function takesText(element: Element | null): boolean {
  if (!element) return false;
  if (element.closest("textarea, select, [contenteditable='true']")) return true;
  return (
    element instanceof HTMLInputElement &&
    !["checkbox", "radio", "button", "submit"].includes(element.type)
  );
}

/** The keys to show beside the codes of a variable, or beside the confidences. */
export function pressesOf(bindings: Binding[], variable: string | null): Map<string, string> {
  return new Map(
    bindings.flatMap(({ press, choice }) => {
      if (choice.of === "confidence") return variable === null ? [[choice.value, press]] : [];
      return choice.variable === variable ? [[choice.code, press]] : [];
    }),
  );
}
