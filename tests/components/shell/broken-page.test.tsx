import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { BrokenPage } from "@/components/shell/broken-page";

const broken = (digest: string) => Object.assign(new Error("not told"), { digest });

test("a page that breaks tells the reference of the log, and tries again when asked to", async () => {
  let tried = 0;
  render(<BrokenPage error={broken("1521612225")} reset={() => tried++} />);
  expect(screen.getByRole("alert")).toHaveTextContent("the reference 1521612225.");
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(tried).toBe(1);
});

test("a page that breaks because the database is away says so, and asks nobody to report it", () => {
  render(<BrokenPage error={broken("unavailable")} reset={() => undefined} />);
  expect(screen.getByRole("heading")).toHaveTextContent("Not at the moment");
  expect(screen.getByRole("alert")).toHaveTextContent("The database can't be reached");
  expect(screen.getByRole("alert")).not.toHaveTextContent("reference");
});

test.each([
  ["calculation-busy", "Too much is being computed for others"],
  ["calculation-too-long", "took longer than a minute to compute"],
])(
  "a page that breaks of a computation (%s) says why, and asks nobody to report it",
  (digest, text) => {
    render(<BrokenPage error={broken(digest)} reset={() => undefined} />);
    expect(screen.getByRole("alert")).toHaveTextContent(text);
    expect(screen.getByRole("alert")).not.toHaveTextContent("reference");
  },
);
