import { twoSidedP } from "@/lib/comparison/normal";

// erfc(z / √2) computed with 30 digits and rounded to 14. Tables of the normal distribution print
// .3173, .0455 and .0027 for 1, 2 and 3.
test.each([
  [0, 1],
  [0.1, 0.92034432544594],
  [0.5, 0.61707507745197],
  [1, 0.31731050786291],
  [1.5, 0.13361440253772],
  [2, 0.045500263896358],
  [2.5, 0.012419330651552],
  [2.8, 0.0051102606608559],
  [2.83, 0.0046548004134631],
  [3, 0.0026997960632602],
  [4, 6.334248366624e-5],
  [5, 5.7330314375839e-7],
  [6, 1.9731752900754e-9],
  [8, 1.2441921148544e-15],
  [10, 1.5239706048321e-23],
  [20, 5.5072482372125e-89],
  [37, 1.1451142445049e-299],
])("z = %d has p = %d to twelve digits, on either side", (z, p) => {
  expect(Math.abs(twoSidedP(z) / p - 1)).toBeLessThan(1e-12);
  expect(twoSidedP(-z)).toBe(twoSidedP(z));
});

test.each([
  [1.959963984540054, 0.05],
  [2.5758293035489004, 0.01],
  [3.2905267314918945, 0.001],
])("the point %d leaves %d", (z, p) => {
  expect(twoSidedP(z)).toBeCloseTo(p, 14);
});

test("p never rises with z, also where the series gives way to the fraction", () => {
  const p = Array.from({ length: 4001 }, (_, step) => twoSidedP(step / 100));
  expect(p.every((value, at) => at === 0 || value <= p[at - 1]!)).toBe(true);
  expect(p.at(-1)).toBe(0);
});
