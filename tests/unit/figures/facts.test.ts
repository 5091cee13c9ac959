import { alphaText, citeText, filtersText } from "@/components/figures/facts";
import { alphas } from "@/lib/agreement/alphas";
import { groundOf } from "@/lib/comparison/figure-ground";
import { everything, type Search } from "@/lib/comparison/search";
import { demo } from "./demo-figures";
import { figureContext } from "./figure-context";

/** The filters of a figure, as they leave the page with it. */
function said(search: Partial<Search>, n: number): string {
  const asked = { ...everything, ...search };
  const ground = groundOf(demo, { search: asked, reference: 0 });
  return filtersText(figureContext(demo, { search }), { n, ground });
}

test("filters are said with the quotes that they leave", () => {
  expect(said({}, 20)).toBe("All 20 quotes.");
  expect(said({ outlets: ["haqqin"], by: 1 }, 4)).toBe(
    "Outlets: Haqqin; Answers of analyst 1 alone; n = 4 quotes.",
  );
});

test("a contrast says that chosen outlets stand against all others", () => {
  expect(said({ chart: "contrast", outlets: ["haqqin"] }, 20)).toBe(
    "Outlets shown: Haqqin, set against all others; n = 20 quotes.",
  );
});

test("a distance names the outlet that it starts from, also when it is not chosen", () => {
  expect(said({ chart: "distance", outlets: ["haqqin"] }, 10)).toBe(
    "Outlets: Haqqin and Kazakhstanskaya pravda; n = 10 quotes.",
  );
});

test("robustness is never of one analyst", () => {
  expect(said({ chart: "robustness", by: 1 }, 20)).toBe("All 20 quotes.");
});

test("agreement is that of all analysts, and how to cite stands by itself too", () => {
  const context = figureContext(demo, { search: { by: 1 } });
  const passing = new Uint8Array(demo.quotes.key.count).fill(1);
  const of = { key: "sentiment", alphas: alphas(demo, { variable: 1, passing }) };
  expect(alphaText(context, of)).toBe(
    "Agreement of all analysts (Krippendorff’s α) on Sentiment: 0.899 on 20 quotes.",
  );
  const cited = { study: "A study", figure: "Frames", address: "https://a.example", date: "2026" };
  expect(citeText(context, cited)).toBe("Parallax, “A study”, Frames, 2026, https://a.example");
});
