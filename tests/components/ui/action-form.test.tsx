import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import type { ComponentProps } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { CheckField, LongTextField, TextField } from "@/components/ui/text-fields";
import type { Failure, Result } from "@/lib/base/result";
import common from "@/lib/words/en/common.json";

type Router = NonNullable<ComponentProps<typeof AppRouterContext.Provider>["value"]>;
type Sent = Record<string, unknown>;

const words = { ...common, submit: "Save", pending: "Saving", done: "All is saved." };

/** The form of a thing at version 1; `replies` are what the server will say, "lost" is no answer. */
function renderForm(replies: (Result<unknown> | "lost")[]) {
  const sent: Sent[] = [];
  const pushed: string[] = [];
  const action = async (input: unknown): Promise<Result<unknown>> => {
    sent.push(input as Sent);
    const reply = replies.shift() ?? { ok: true, value: { key: "a thing/1" } };
    if (reply === "lost") throw new TypeError("Failed to fetch");
    return reply;
  };
  const router = { push: (to: string) => pushed.push(to), refresh: () => undefined };
  render(
    <AppRouterContext.Provider value={router as unknown as Router}>
      <ActionForm
        action={action}
        extra={{ study: "s", version: 1 }}
        words={words}
        goTo="/studies/s/things/:key"
      >
        <TextField name="name" label="Name" defaultValue="as loaded" hint="What it is called." />
        <LongTextField name="about.text" label="About" />
        <CheckField name="shown?" label="Shown" />
      </ActionForm>
    </AppRouterContext.Provider>,
  );
  return { user: userEvent.setup(), sent, pushed };
}

const name = () => screen.getByRole("textbox", { name: "Name" });
const about = () => screen.getByRole("textbox", { name: "About" });
const save = () => screen.getByRole("button", { name: words.submit });
const keyOf = (sent: Sent | undefined) => sent?.requestKey;

const refused: Failure = {
  ok: false,
  code: "invalid-input",
  message: "Look again.",
  fields: { "about.text": "Say something." },
};

test("what is typed is sent with what stands beside it, and leads to where the answer says", async () => {
  const { user, sent, pushed } = renderForm([]);
  await user.type(about(), "new");
  await user.click(screen.getByRole("checkbox", { name: "Shown" }));
  await user.click(save());
  await waitFor(() => expect(pushed).toEqual(["/studies/s/things/a%20thing%2F1"]));
  const requestKey = expect.stringMatching(/^[\w-]{16,}$/);
  const fields = { name: "as loaded", about: { text: "new" }, shown: true };
  expect(sent).toEqual([{ ...fields, study: "s", version: 1, requestKey }]);
  expect(await screen.findByRole("status")).toHaveTextContent(words.done);
});

test("a sentence about a field stands at it, tied to it, and the focus goes there", async () => {
  const { user } = renderForm([refused]);
  await user.click(save());
  await waitFor(() => expect(about()).toHaveFocus());
  expect(about()).toBeInvalid();
  expect(about()).toHaveAccessibleDescription("Say something.");
  expect(name()).toBeValid();
  expect(name()).toHaveAccessibleDescription("What it is called.");
  expect(screen.getByRole("alert")).toHaveTextContent("Look again.");
});

test.each([
  ["a refusal", refused],
  ["a lost answer", "lost" as const],
])("after %s everything typed is still there", async (_, reply) => {
  const { user, pushed } = renderForm([reply]);
  await user.clear(name());
  await user.type(name(), "typed");
  await user.type(about(), "at length");
  await user.click(screen.getByRole("checkbox", { name: "Shown" }));
  await user.click(save());
  const said = reply === "lost" ? common.networkFailed : reply.message;
  expect(await screen.findByRole("alert")).toHaveTextContent(said);
  expect([name(), about()].map((field) => (field as HTMLInputElement).value)).toEqual([
    "typed",
    "at length",
  ]);
  expect(screen.getByRole("checkbox", { name: "Shown" })).toBeChecked();
  expect(save()).toBeEnabled();
  expect(pushed).toEqual([]);
});

test("a retry after a lost answer is the same request", async () => {
  const { user, sent, pushed } = renderForm(["lost"]);
  await user.click(save());
  await screen.findByRole("alert");
  await user.click(save());
  await waitFor(() => expect(pushed).toHaveLength(1));
  expect(sent).toHaveLength(2);
  expect(sent[1]).toEqual(sent[0]);
  expect(screen.queryByRole("alert")).toBeNull();
});

test("what was corrected after a refusal is a new request", async () => {
  const { user, sent } = renderForm([refused]);
  await user.click(save());
  await user.type(about(), "something");
  await user.click(save());
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(keyOf(sent[1])).not.toBe(keyOf(sent[0]));
  await waitFor(() => expect(about()).toBeValid());
});

test("what was changed after a lost answer is a new request, or the change would be lost", async () => {
  const { user, sent } = renderForm(["lost"]);
  await user.click(save());
  await screen.findByRole("alert");
  await user.type(about(), "on second thoughts");
  await user.click(save());
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(keyOf(sent[1])).not.toBe(keyOf(sent[0]));
});

test("a conflict shows both versions, and saving mine sends it over the newer one", async () => {
  const meanwhile = { name: "theirs", "about.text": "", version: 4 };
  const conflict = { ok: false, code: "conflict", message: "Changed.", fields: {} } as const;
  const { user, sent, pushed } = renderForm([{ ...conflict, meanwhile }]);
  await user.clear(name());
  await user.type(name(), "mine");
  await user.click(save());
  const choice = await screen.findByRole("region", { name: words.conflictTitle });
  await waitFor(() => expect(choice).toHaveTextContent("theirs"));
  expect(within(choice).getAllByRole("term")).toHaveLength(1);
  expect(within(choice).getByRole("term")).toHaveTextContent("Name");
  const versions = within(choice).getAllByRole("definition");
  expect(versions.map(({ textContent }) => textContent)).toEqual([
    `${words.conflictYours}: mine`,
    `${words.conflictTheirs}: theirs`,
  ]);
  expect(name()).toHaveValue("mine");
  await user.click(within(choice).getByRole("button", { name: words.conflictKeep }));
  await waitFor(() => expect(pushed).toHaveLength(1));
  expect(sent[1]).toMatchObject({ name: "mine", version: 4, study: "s" });
  expect(keyOf(sent[1])).not.toBe(keyOf(sent[0]));
  expect(screen.queryByRole("region", { name: words.conflictTitle })).toBeNull();
});
