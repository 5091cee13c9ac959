import { render } from "@testing-library/react";
import { MeanLine, type MeanMark } from "@/components/charts/mean-line";

const interval = { low: -0.5, high: 0.5 };
const mean: MeanMark = {
  ...{ mark: "sentiment:*:a", place: 0, interval, href: "#", label: "A, mean 0", isOpen: false },
  isDoubtful: false,
};

function dotOf(of: Partial<MeanMark>) {
  const { container } = render(<MeanLine mean={{ ...mean, ...of }} />);
  const dot = [...container.querySelectorAll("circle")].at(-1);
  return { fill: dot?.getAttribute("fill"), dash: dot?.getAttribute("stroke-dasharray") };
}

test("few quotes and too little agreement are both seen", () => {
  expect(dotOf({})).toEqual({ fill: null, dash: null });
  expect(dotOf({ isDoubtful: true })).toEqual({ fill: "url(#hatch-doubt)", dash: null });
  expect(dotOf({ interval: null })).toEqual({ fill: null, dash: null });
  const both = { fill: "url(#hatch-doubt-few)", dash: "3 2" };
  expect(dotOf({ interval: null, isDoubtful: true })).toEqual(both);
});
