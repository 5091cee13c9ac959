import { render, screen } from "@testing-library/react";
import { AgreementScale, scalePlace } from "@/components/charts/agreement-scale";
import { heatStyle } from "@/components/charts/heat-cell";

const dot = (container: HTMLElement) => container.querySelector("circle");
/** The lines drawn in full ink: the interval and its two ends. */
const whisker = (container: HTMLElement) => container.querySelectorAll("g.stroke-ink line");
const arrow = (container: HTMLElement) => container.querySelector("path");

test("a value stands between −.2 and 1, and what lies beyond stands at the end", () => {
  expect([-3, -0.2, 0.4, 1, 2].map(scalePlace)).toEqual(["0%", "0%", "50%", "100%", "100%"]);
});

test("a figure with an interval is a filled dot on a line with two ends", () => {
  const { container } = render(<AgreementScale value={0.7} low={0.5} high={0.9} />);
  expect(dot(container)).toHaveClass("fill-ink");
  expect(dot(container)).toHaveAttribute("cx", "75%");
  expect(whisker(container)).toHaveLength(3);
  expect(arrow(container)).toBeNull();
});

test("without an interval the dot is hollow and alone", () => {
  const { container } = render(<AgreementScale value={0.7} low={null} high={null} />);
  expect(dot(container)).toHaveClass("fill-surface");
  expect(whisker(container)).toHaveLength(0);
});

test("an arrow says that the interval, or the value itself, goes on below the scale", () => {
  const partly = render(<AgreementScale value={0.1} low={-0.6} high={0.9} />);
  expect(arrow(partly.container)).not.toBeNull();
  expect(whisker(partly.container)).toHaveLength(2);
  const wholly = render(<AgreementScale value={-0.7} low={-1} high={-0.3} />);
  expect(arrow(wholly.container)).not.toBeNull();
  expect(dot(wholly.container)).toBeNull();
});

test("it is read out where it has a label, and passed over where the numbers stand beside it", () => {
  render(<AgreementScale value={0.7} low={0.5} high={0.9} label="α 0.7, 0.5 to 0.9" />);
  expect(screen.getByRole("img", { name: "α 0.7, 0.5 to 0.9" })).toBeVisible();
  const { container } = render(<AgreementScale value={0.7} low={0.5} high={0.9} />);
  expect(container.querySelector("svg")).toHaveAttribute("role", "presentation");
});

test("the shade of a share never hides what is written on it", () => {
  const shade = (share: number) =>
    Number(/([\d.]+)%/.exec(String(heatStyle(share).background))?.[1]);
  expect([-1, 0, 0.5, 1, 7].map(shade)).toEqual([0, 0, 25, 50, 50]);
});
