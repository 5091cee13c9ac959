import { withHidden } from "@/lib/columns/columns";
import { textAt } from "@/lib/columns/texts";
import { columns } from "../../support/study-rows";
import { demoRows } from "../comparison/demo-rows";
import { smallRows } from "../comparison/small-rows";

const rows = () =>
  smallRows({
    outlets: [[[{ frame: ["a", "c"], sentiment: "1" }, null]], [[null, { frame: ["b"] }]]],
  });

test("outlets come in order of position", () => {
  const swapped = rows();
  swapped.outlets = [
    { id: 0, slug: "second", name: "Second", position: 4 },
    { id: 1, slug: "haqqin", name: "Haqqin", position: 0 },
  ];
  const built = columns(swapped);
  expect(built.outlets[0]).toEqual({ slug: "haqqin", name: "Haqqin", position: 0 });
  expect([...built.quotes.outlet]).toEqual([1, 0]);
});

test("a single-select answer is the code's index and a multi-select answer a bit set", () => {
  const { answers } = columns(rows()).annotations;
  expect(answers).toEqual([Uint32Array.of(0b101, 0b010), Int8Array.of(3, -1)]);
});

test("codes beyond the thirty-second have a word of their own", () => {
  const frames = Array.from({ length: 40 }, (_, at) => `f${at}`);
  const built = columns(smallRows({ frames, outlets: [[[{ frame: ["f31", "f32", "f39"] }]]] }));
  expect(built.annotations.answers[0]).toEqual(Uint32Array.of(0x80000000, 0b10000001));
});

test("items point to the dates that they have, each there once", () => {
  const undated = rows();
  undated.items[0]!.publishedOn = null;
  const { items, dates } = columns(undated);
  expect([...items.date]).toEqual([-1, 0]);
  expect(dates.text).toEqual(["2024-08-12"]);
  expect(dates.firstDay).toEqual(dates.lastDay);
});

test("what belongs to an archived outlet or quote is left out", () => {
  const archived = demoRows();
  archived.outlets = archived.outlets.filter(({ slug }) => slug !== "haqqin");
  archived.quotes = archived.quotes.filter(({ key }) => key !== "ve-4");
  archived.adjudications = [{ id: 0, quoteId: 13, variableId: 1 }];
  archived.adjudicationCodes = [{ adjudicationId: 0, codeId: 104 }];
  const built = columns(archived);
  expect(built.quotes.key.count).toBe(15);
  expect(built.annotations.quote).toHaveLength(52 - 12 - 2);
  expect(built.adjudications.quote).toHaveLength(0);
});

test("rows that contradict each other are refused", () => {
  const twice = rows();
  twice.answers.push({ annotationId: 0, codeId: 1000 });
  expect(() => columns(twice)).toThrow("two codes of one single-select variable");
  const stranger = rows();
  stranger.annotations[0]!.analystId = 99;
  expect(() => columns(stranger)).toThrow(RangeError);
  const unknownCode = rows();
  unknownCode.answers.push({ annotationId: 0, codeId: 555 });
  expect(() => columns(unknownCode)).toThrow(RangeError);
  const noDate = rows();
  noDate.items[0]!.publishedOn = "2024-02-30";
  expect(() => columns(noDate)).toThrow("no date 2024-02-30");
});

test("hiding quotes leaves the columns it was asked for as they were", () => {
  const built = columns(demoRows());
  const { hidden } = withHidden(built, (quote) => textAt(built.quotes.key, quote) === "ve-1");
  expect([...hidden].flatMap((bit, quote) => (bit ? textAt(built.quotes.key, quote) : []))).toEqual(
    ["ve-1"],
  );
  expect(built.hidden.every((bit) => bit === 0)).toBe(true);
});
