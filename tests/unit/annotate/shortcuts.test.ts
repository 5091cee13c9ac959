import { command, keyBindings, pressesOf } from "@/components/annotate/shortcuts";

const codes = (count: number, name = "code") =>
  Array.from({ length: count }, (_, at) => ({ key: `${name}-${at}` }));
const variable = (key: string, count: number) => ({ key, codes: codes(count, key) });

const variables = [variable("frame", 10), variable("sentiment", 5), variable("function", 4)];
const bindings = keyBindings(variables);

const keysOf = (key: string, of = bindings) => [...pressesOf(of, key).values()].join("");

function press(key: string, change: object = {}) {
  const plain = { key, code: "", ctrlKey: false, metaKey: false, altKey: false, repeat: false };
  return { ...plain, ...change };
}
const setting = { bindings, singleKeys: true, typing: false };

test("each variable has a row of the keyboard, and confidence its own keys", () => {
  expect(keysOf("frame")).toBe("1234567890");
  expect(keysOf("sentiment")).toBe("qwert");
  expect(keysOf("function")).toBe("asdf");
  expect([...pressesOf(bindings, null)]).toEqual([
    ["low", "z"],
    ["medium", "x"],
    ["high", "c"],
  ]);
});

test("no key has two meanings, however large the codebook", () => {
  const many = ["a", "b", "c", "d", "e", "f"].map((key) => variable(key, 7));
  const presses = keyBindings([variable("frames", 40), ...many]).map((each) => each.press);
  expect(new Set(presses).size).toBe(presses.length);
  expect(presses).not.toEqual(expect.arrayContaining(["j"]));
});

test("a key chooses its code, and the commands are where the help says", () => {
  const choice = { of: "variable", variable: "sentiment", code: "sentiment-3" };
  expect(command(press("r"), setting)).toEqual({ do: "choose", choice });
  expect(command(press("R"), setting)).toEqual({ do: "choose", choice });
  expect(command(press("j"), setting)).toEqual({ do: "next" });
  expect(command(press("ArrowUp", { altKey: true }), setting)).toEqual({ do: "previous" });
  expect(command(press("?"), setting)).toEqual({ do: "help" });
  expect(command(press("p"), setting)).toBeNull();
});

test("on a keyboard of other letters the place of the key counts", () => {
  const cyrillic = press("к", { code: "KeyR" });
  expect(command(cyrillic, setting)).toEqual(command(press("r"), setting));
  const french = press("&", { code: "Digit1" });
  expect(command(french, setting)).toEqual(command(press("1"), setting));
});

test("while somebody types, or with single keys off, only Ctrl and Enter remain of them", () => {
  for (const change of [{ typing: true }, { singleKeys: false }]) {
    const quiet = { ...setting, ...change };
    expect(command(press("r"), quiet)).toBeNull();
    expect(command(press("?"), quiet)).toBeNull();
    expect(command(press("Enter", { ctrlKey: true }), quiet)).toEqual({ do: "submit" });
  }
  const down = press("ArrowDown", { altKey: true });
  expect(command(down, { ...setting, singleKeys: false })).toEqual({ do: "next" });
});

test("a browser's own shortcuts and held keys are left alone", () => {
  expect(command(press("r", { ctrlKey: true }), setting)).toBeNull();
  expect(command(press("c", { metaKey: true }), setting)).toBeNull();
  expect(command(press("r", { repeat: true }), setting)).toBeNull();
  expect(command(press("Enter", { ctrlKey: true, repeat: true }), setting)).toBeNull();
});
