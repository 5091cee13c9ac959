import { roomOf, WIDE } from "@/components/charts/drawing/shapes";
import { figureQuery, markLinks, type View, viewHref } from "@/components/comparison/view";
import { sheetOf } from "@/components/figures/sheet-of";
import { figureOf } from "@/lib/comparison/figure-of";
import { markOf } from "@/lib/comparison/mark";
import { CHARTS, everything, type Search, searchText } from "@/lib/comparison/search";
import { demo } from "../figures/demo-figures";
import { marksOf } from "../figures/drawing-checks";
import { figureContext } from "../figures/figure-context";

const view = {
  slug: "central-asia-defence",
  search: { ...everything, chart: "contrast", tab: "table", page: 3 },
} as View;

const mark = markOf("sentiment:-2:haqqin");

test("opening and closing quotes stays on the page of the table", () => {
  expect(viewHref(view, { mark })).toContain("page=3");
  expect(viewHref(view, { mark: null })).toContain("page=3");
});

test("another order, filter or chart begins with the first page", () => {
  const asked: Partial<Search>[] = [
    { sort: "-n" },
    { outlets: ["haqqin"] },
    { chart: "map", mark },
  ];
  for (const changes of asked) {
    expect(viewHref(view, changes)).not.toContain("page=");
  }
  expect(viewHref(view, { page: 2 })).toContain("page=2");
  expect(viewHref(view, { page: 1 })).not.toContain("page=");
});

test("files of a figure know no pages", () => {
  expect(figureQuery(view, "contrast")).toBe("?chart=contrast");
});

test("quotes of another mark are read from the first on, and another part of them beside the same table", () => {
  const open = { ...view, search: { ...view.search, mark, part: 3 } };
  expect(viewHref(open, { part: 4 })).toMatch(/page=3&mark=sentiment:-2:haqqin&part=4$/);
  expect(viewHref(open, { mark: markOf("sentiment:-1:haqqin") })).not.toContain("part=");
  expect(viewHref(open, { mark: null })).not.toContain("part=");
  expect(markLinks(open).hrefOf("sentiment:-1:haqqin")).not.toContain("part=");
});

test.each(CHARTS.filter((chart) => chart !== "variable"))(
  "every mark of a drawing (%s) leads to the view with that mark open, from its first quotes on",
  (chart) => {
    const search = { ...view.search, chart, outlets: [], part: 2, mark };
    const sheet = sheetOf(
      figureOf(demo, { search, reference: 0 })!,
      figureContext(demo, { search }),
    );
    const marks = marksOf(sheet.draw(roomOf(WIDE))).flatMap(({ mark }) => mark ?? []);
    expect(marks.length).toBeGreaterThan(0);
    const { hrefOf } = markLinks({ ...view, search });
    for (const text of marks) {
      expect(hrefOf(text)).toBe(searchText({ ...search, mark: markOf(text), part: 1 }));
    }
  },
);
