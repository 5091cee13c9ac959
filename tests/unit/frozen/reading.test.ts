import { freezeHindrance } from "@/lib/frozen/freeze-hindrance";
import { frozenBehind } from "@/lib/frozen/frozen-behind";
import { liveStanding } from "@/lib/frozen/live-standing";
import { markLabel } from "@/lib/frozen/mark-label";
import { frozenContentOf, frozenSheet } from "../../support/frozen-sheet";

const { tables } = frozenSheet();

test("the live figure shows the same numbers, other ones, or none", () => {
  const [table] = tables;
  const [row] = table!.rows;
  const renamed = {
    ...table!,
    caption: "Reworded",
    rows: [[{ value: "H.", text: "H." }, ...row!.slice(1)]],
  };
  const moved = { ...table!, rows: [[...row!.slice(0, 2), { value: 0.5, text: "+0.5" }]] };
  expect(liveStanding(tables, structuredClone(tables))).toBe("same");
  expect(liveStanding(tables, [renamed])).toBe("same");
  expect(liveStanding(tables, [moved])).toBe("other");
  expect(liveStanding(tables, [{ ...table!, rows: [...table!.rows, row!] }])).toBe("other");
  expect(liveStanding(tables, [])).toBe("other");
  expect(liveStanding(tables, null)).toBe("gone");
});

test("names of outlets and codes count nowhere in a row, their keys do", () => {
  const named = (outlet: string, code: string, key = "haqqin") => [
    {
      ...tables[0]!,
      columns: [
        { key: "n", head: "n", isNumber: true },
        { key: "outlet_name", head: "Outlet", isNumber: false },
        { key: "code_name", head: code, isNumber: false },
        { key: "outlet", head: "Key of the outlet", isNumber: false, isForFiles: true },
      ],
      rows: [
        [
          { value: 2, text: "2" },
          { value: outlet, text: outlet },
          { value: code, text: code },
          { value: key, text: key },
        ],
      ],
    },
  ];
  const frozen = named("Haqqin", "Cause");
  expect(liveStanding(frozen, named("Haqqin.az", "Diagnose a cause"))).toBe("same");
  expect(liveStanding(frozen, named("Haqqin", "Cause", "haqqin-az"))).toBe("other");
});

test("a mark opens the frozen quotes behind it, and says what it shows", () => {
  const { quotes, sheet } = frozenContentOf();
  expect(frozenBehind(quotes, "sentiment:0:haqqin").map(({ key }) => key)).toEqual(["hq-1"]);
  expect(frozenBehind(quotes, "sentiment:-2:haqqin")).toEqual([]);
  expect(frozenBehind(quotes, "no mark")).toEqual([]);
  expect(markLabel(sheet, "sentiment:0:haqqin")).toBe("Haqqin, Neutral: 2 of 4 quotes");
  expect(markLabel({ ...sheet, wide: { ...sheet.wide, shapes: [] } }, "sentiment:0:haqqin")).toBe(
    "Haqqin, Neutral",
  );
  expect(markLabel(sheet, "sentiment:1:haqqin")).toBeNull();
});

test("a figure is frozen of what everybody sees, or not at all", () => {
  const asked = {
    columns: { hidden: new Uint8Array(3) },
    search: { by: null },
    sheet: frozenSheet(),
  };
  const reason = (change: object) => freezeHindrance({ ...asked, ...change })?.reason.key ?? null;
  expect(reason({})).toBeNull();
  expect(reason({ columns: { hidden: Uint8Array.of(0, 1, 0) } })).toBe("freeze-blind");
  expect(reason({ search: { by: 2 } })).toBe("freeze-one-analyst");
  expect(reason({ sheet: null })).toBe("freeze-nothing");
  expect(reason({ sheet: frozenSheet({ missing: "No quotes." }) })).toBe("freeze-nothing");
});
