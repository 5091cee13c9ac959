import { figureQuery, type View, viewHref } from "@/components/comparison/view";
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
