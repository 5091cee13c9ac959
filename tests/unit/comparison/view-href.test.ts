import { figureQuery, markLinks, type View, viewHref } from "@/components/comparison/view";
import { markOf } from "@/lib/comparison/mark";
import { everything, type Search } from "@/lib/comparison/search";

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
