import { render, screen, within } from "@testing-library/react";
import { Drawn, writtenDrawing } from "@/components/charts/drawing/drawn";
import type { Drawing, Shape } from "@/components/charts/drawing/shapes";

const name: Shape = { kind: "text", x: 40, y: 30, text: "Foreign hand", size: 12, angle: 60 };
const drawing: Drawing = {
  width: 200,
  height: 400,
  shapes: [
    { kind: "group", x: 0, y: 100, shapes: [name] },
    {
      kind: "mark",
      mark: "frame:foreign-hand:haqqin",
      label: "Haqqin, Foreign hand: 1 of 4 quotes",
      shapes: [{ kind: "rect", x: 0, y: 200, width: 20, height: 20 }],
    },
  ],
  heads: [{ top: 100, height: 40, until: 300, shapes: [name] }],
};

const links = { hrefOf: (mark: string) => `/quotes?mark=${mark}`, open: null };

test("names of columns stay in sight from their place to the end of their rows, said once", () => {
  const { container } = render(<Drawn label="Frames" drawing={writtenDrawing(drawing, links)} />);
  const group = screen.getByRole("group", { name: "Frames" });
  expect(within(group).getByText("Foreign hand")).toHaveAttribute("transform", "rotate(60 40 30)");
  const hidden = container.querySelector<HTMLElement>("div[aria-hidden]")!;
  expect(hidden.style).toMatchObject({ top: "25%", height: "50%" });
  expect(hidden.querySelector("svg")).toHaveClass("sticky");
  expect(within(hidden).getByText("Foreign hand")).toBeInTheDocument();
  expect(hidden.querySelector("a, [tabindex]")).toBeNull();
});

test("a drawing without heads is one picture", () => {
  const { heads: _heads, ...plain } = drawing;
  const { container } = render(<Drawn label="Frames" drawing={writtenDrawing(plain, links)} />);
  expect(container.querySelectorAll("svg")).toHaveLength(1);
  expect(screen.getByRole("link")).toHaveAttribute("data-mark", "frame:foreign-hand:haqqin");
});
