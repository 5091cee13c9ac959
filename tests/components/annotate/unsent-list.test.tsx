import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { PathnameContext } from "next/dist/shared/lib/hooks-client-context.shared-runtime";
import type { ComponentProps } from "react";
import { ReopenButton } from "@/components/annotate/reopen-button";
import { annotationName, unsentStore } from "@/components/annotate/unsent";
import { UnsentHere } from "@/components/annotate/unsent-here";
import { UnsentList } from "@/components/annotate/unsent-list";

const words = {
  title: "Not yet at the server",
  text: "Open a quote to send them.",
  discard: "Discard",
  discarded: "discarded",
  undo: "Undo",
};
const place = { slug: "s", account: 1 };

afterEach(() => localStorage.clear());

const store = (quote: string, of = place) => unsentStore(annotationName({ ...of, quote }));

function keep(quote: string, of = place) {
  const draft = { answers: {}, confidence: null, memo: `About ${quote}` };
  store(quote, of).keep({ version: 0, draft, sent: [] });
}

const show = (current?: string) =>
  render(<UnsentList {...{ ...place, current, words }} order={["q1", "q2", "q3"]} />);

function listed() {
  const list = screen.queryByRole("region", { name: words.title });
  return (
    list &&
    within(list)
      .getAllByRole("link")
      .map((link) => link.textContent)
  );
}

test("quotes whose answers only the browser has are listed in the analyst's order, each with its form's address", () => {
  for (const quote of ["q9", "q3", "q1"]) keep(quote);
  show();
  expect(listed()).toEqual(["q1", "q3", "q9"]);
  const link = screen.getByRole("link", { name: "q3" });
  expect(link).toHaveAttribute("href", "/studies/s/annotate/q3");
});

test("the open quote, other accounts' and other studies' quotes are not listed", () => {
  keep("q1");
  keep("q2", { slug: "s", account: 11 });
  keep("q3", { slug: "other-s", account: 1 });
  show("q1");
  expect(listed()).toBeNull();
});

test("a quote is listed while the browser keeps its answers, and no longer", () => {
  show();
  expect(listed()).toBeNull();
  act(() => keep("q2"));
  expect(listed()).toEqual(["q2"]);
  act(() => store("q2").keep(null));
  expect(listed()).toBeNull();
});

test("answers can be discarded, which forgets them, and put back as they were, from the same button", async () => {
  for (const quote of ["q1", "q2"]) keep(quote);
  show();
  const before = store("q2").read();
  expect(screen.getByText("About q2")).toBeVisible();
  const button = screen.getByRole("button", { description: "q2" });
  expect(button).toHaveTextContent("Discard");
  await userEvent.click(button);
  expect(store("q2").read()).toBeNull();
  expect(listed()).toEqual(["q1"]);
  expect(button).toHaveTextContent("Undo");
  expect(button).toHaveFocus();
  expect(button).toHaveAccessibleDescription("q2: discarded");
  await userEvent.keyboard("{Enter}");
  expect(store("q2").read()).toEqual(before);
  expect(listed()).toEqual(["q1", "q2"]);
  expect(button).toHaveTextContent("Discard");
});

type Router = ComponentProps<typeof AppRouterContext.Provider>["value"];

/** What somebody finds who opens a quote that is submitted with this memo. */
function openSubmitted(memo: string) {
  const submitted = {
    state: "submitted" as const,
    version: 2,
    answers: {},
    confidence: null,
    memo,
  };
  const said = { reopen: "Reopen", reopening: "…", hint: "", unsent: "Unsent", unreachable: "" };
  const name = annotationName({ ...place, quote: "q2" });
  render(
    <AppRouterContext.Provider value={{} as Router}>
      <ReopenButton url="/q2" {...{ name, submitted }} words={said} />
    </AppRouterContext.Provider>,
  );
}

test("a quote that was submitted after all is listed no longer once it was opened; one with other answers is", () => {
  keep("q2");
  show();
  openSubmitted("Something else");
  expect(listed()).toEqual(["q2"]);
  expect(screen.getByText("Unsent")).toBeVisible();
  openSubmitted("About q2");
  expect(listed()).toBeNull();
});

const refusedAt = (path: string) =>
  render(
    <PathnameContext.Provider value={path}>
      <UnsentHere account={1} words={words} />
    </PathnameContext.Provider>,
  );

test("who may not annotate any more sees their answers whole, without a way to a form, and can discard them", async () => {
  const draft = { answers: { frame: ["cost"], tone: ["0"] }, confidence: null, memo: "About q1" };
  store("q1").keep({ version: 0, draft, sent: [] });
  refusedAt("/studies/s/annotate/q1");
  const list = screen.getByRole("region", { name: words.title });
  expect(within(list).queryByRole("link")).toBeNull();
  expect(within(list).getByText("cost, 0")).toBeVisible();
  expect(within(list).getByText("About q1")).not.toHaveClass("truncate");
  await userEvent.click(within(list).getByRole("button", { name: "Discard" }));
  expect(store("q1").read()).toBeNull();
});

test.each(["/studies/other/annotate", "/studies/s/settings", "/studies/s"])(
  "a refusal at %s tells nothing of another study, and nothing where nobody annotates",
  (path) => {
    keep("q1");
    refusedAt(path);
    expect(screen.queryByRole("region")).toBeNull();
  },
);
