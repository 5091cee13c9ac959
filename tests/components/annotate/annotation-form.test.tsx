import { screen, waitFor, within } from "@testing-library/react";
import { renderForm, words } from "./render-form";

beforeEach(() => localStorage.clear());

const box = (name: string) => screen.getByRole("checkbox", { name });
const radio = (name: string) => screen.getByRole("radio", { name });
const memo = () => screen.getByRole("textbox", { name: words.memo });
const submit = () => screen.getByRole("button", { name: words.submit });
const status = () => screen.getByRole("status");

test("one frame more than fits is not taken, and the form says why", async () => {
  const { user } = renderForm();
  await user.click(box("Code risk"));
  await user.click(box("Code agency"));
  await user.click(box("Code threat"));
  expect(box("Code threat")).not.toBeChecked();
  expect(box("Code threat")).toHaveAttribute("aria-disabled", "true");
  const frame = screen.getByRole("group", { name: "Frame" });
  expect(within(frame).getByRole("alert")).toHaveTextContent("At most 2.");
  await user.click(box("Code risk"));
  await user.click(box("Code threat"));
  expect(box("Code threat")).toBeChecked();
  expect(within(frame).getByRole("alert")).toBeEmptyDOMElement();
});

test("each code has its definition as its description", () => {
  renderForm();
  expect(box("Code risk")).toHaveAccessibleDescription("Definition of risk.");
  expect(radio("Code -1")).toHaveAccessibleDescription("Definition of -1.");
});

test("single keys choose and take back codes, but not while the memo is written", async () => {
  const { user } = renderForm();
  await user.keyboard("1we");
  expect(box("Code risk")).toBeChecked();
  expect(radio("Code 1")).toBeChecked();
  await user.keyboard("1c");
  expect(box("Code risk")).not.toBeChecked();
  expect(radio(words.high)).toBeChecked();
  await user.keyboard("m");
  expect(memo()).toHaveFocus();
  await user.keyboard("123 qwe");
  expect(memo()).toHaveValue("123 qwe");
  expect(box("Code agency")).not.toBeChecked();
});

test("J and K go to the quotes beside this one", async () => {
  const { user, pushed } = renderForm();
  await user.keyboard("jk");
  expect(pushed).toEqual(["/studies/s/annotate/q3", "/studies/s/annotate/q1"]);
});

test("a draft saves itself after a pause and says so", async () => {
  const { user, requests } = renderForm();
  expect(status()).toHaveTextContent(words.untouched);
  await user.keyboard("2");
  expect(status()).toHaveTextContent(words.waiting);
  await waitFor(() => expect(status()).toHaveTextContent(words.saved), { timeout: 2000 });
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({
    method: "PUT",
    url: "/api/studies/s/annotations/q2",
    body: { answers: { frame: ["agency"] }, version: 0, submit: false },
  });
  expect(localStorage).toHaveLength(0);
});

test("without a connection the answers stay, and the form says that they are not saved", async () => {
  const { user, replies, unmount } = renderForm();
  replies.push("unreachable", "unreachable");
  await user.type(memo(), "not lost");
  await user.tab();
  await waitFor(() => expect(screen.getByText(/^Not saved:/)).toBeVisible());
  expect(localStorage).toHaveLength(1);
  unmount();
  renderForm();
  await waitFor(() => expect(memo()).toHaveValue("not lost"));
  expect(status()).toHaveTextContent(words.restored);
});

test("what arrived while the page was left is no conflict and needs no second save", async () => {
  const draft = { answers: {}, confidence: null, memo: "sent on leaving" };
  const unsent = { version: 3, draft, sent: [draft] };
  localStorage.setItem("parallax-unsent:s/q2/1", JSON.stringify(unsent));
  const arrived = { ...draft, state: "draft" as const, version: 4 };
  const { user, requests } = renderForm({ ...arrived, memo: "before", version: 3 }, arrived);
  await waitFor(() => expect(memo()).toHaveValue("sent on leaving"));
  expect(requests).toEqual([]);
  await user.type(memo(), "!");
  await user.tab();
  await waitFor(() => expect(requests[0]?.body).toMatchObject({ version: 4 }));
});

test("signed out, nothing typed is lost and another tab can sign in", async () => {
  const { user, replies } = renderForm();
  replies.push({ ok: false, code: "signed-out", message: "Sign in to go on.", fields: {} });
  await user.type(memo(), "still here");
  await user.tab();
  const link = await screen.findByRole("link", { name: words.signInHere });
  expect(link).toHaveAttribute("target", "_blank");
  expect(memo()).toHaveValue("still here");
});

test("what a submission lacks stands at its field, and the focus goes to the first", async () => {
  const { user, replies } = renderForm();
  const fields = { "answers.sentiment": "Choose an answer.", memo: "Say which frame." };
  replies.push({ ok: false, code: "invalid-input", message: "Another look.", fields });
  await user.keyboard("1");
  await user.click(submit());
  const sentiment = screen.getByRole("group", { name: "Sentiment" });
  await waitFor(() => expect(radio("Code -1")).toHaveFocus());
  expect(within(sentiment).getByRole("alert")).toHaveTextContent("Choose an answer.");
  expect(memo()).toHaveAccessibleDescription(/Say which frame\./);
  expect(screen.getByText("Not submitted: Another look.")).toBeVisible();
  await user.keyboard("q");
  expect(within(sentiment).getByRole("alert")).toBeEmptyDOMElement();
});

test("Ctrl and Enter submit, also from the memo, and lead to the next quote", async () => {
  const { user, replies, requests, pushed } = renderForm();
  const value = {
    state: "submitted",
    version: 1,
    answers: {},
    confidence: null,
    memo: "",
    next: "q9",
  };
  replies.push({ ok: true, value });
  await user.keyboard("1q");
  await user.type(memo(), "done");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(pushed).toEqual(["/studies/s/annotate/q9"]));
  expect(requests.at(-1)?.body).toMatchObject({ submit: true, memo: "done" });
});

test("Enter in a box submits nothing", async () => {
  const { user, requests } = renderForm();
  box("Code risk").focus();
  await user.keyboard("{Enter}");
  expect(requests).toEqual([]);
});

const stored = {
  state: "draft" as const,
  version: 3,
  answers: { frame: ["agency"] },
  confidence: null,
  memo: "as stored",
};

test("a stored draft is what the form begins with", () => {
  renderForm(stored);
  expect(box("Code agency")).toBeChecked();
  expect(memo()).toHaveValue("as stored");
});

test("both versions are shown when another tab saved first, and the analyst chooses", async () => {
  const { user, replies, requests } = renderForm(stored);
  const meanwhile = { ...stored, version: 7, memo: "from the other tab" };
  replies.push({ ok: false, code: "conflict", message: "Changed.", fields: {}, meanwhile });
  await user.type(memo(), " and more");
  await user.tab();
  const choice = await screen.findByRole("region", { name: words.conflictTitle });
  expect(choice).toHaveTextContent("as stored and more");
  expect(choice).toHaveTextContent("from the other tab");
  await user.click(within(choice).getByRole("button", { name: words.keepMine }));
  await waitFor(() => expect(status()).toHaveTextContent(words.saved));
  expect(requests.at(-1)?.body).toMatchObject({ version: 7, memo: "as stored and more" });
});

test("taking what is stored puts it into the form", async () => {
  const { user, replies, requests } = renderForm(stored);
  const meanwhile = { ...stored, version: 7, memo: "from the other tab" };
  replies.push({ ok: false, code: "conflict", message: "Changed.", fields: {}, meanwhile });
  await user.type(memo(), "!");
  await user.tab();
  await user.click(await screen.findByRole("button", { name: words.takeStored }));
  await waitFor(() => expect(memo()).toHaveValue("from the other tab"));
  expect(requests).toHaveLength(1);
});
