import { rowRanges } from "@/lib/exchange/row-ranges";

const rows = (text: string) => [...rowRanges(text)].map(({ start, end }) => text.slice(start, end));

test.each([
  ["a\nb\nc", ["a", "b", "c"]],
  ["a\r\nb\rc\n", ["a", "b", "c", ""]],
  ["a\n\nb", ["a", "", "b"]],
  ['a,"b\nc"\nd', ['a,"b\nc"', "d"]],
  ['a,"say ""no""\nc"\nd', ['a,"say ""no""\nc"', "d"]],
  ['a\n"b\nc\nd', ["a", '"b\nc\nd']],
  ["", [""]],
])("the rows of %j", (text, expected) => {
  expect(rows(text)).toEqual(expected);
});
