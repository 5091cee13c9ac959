import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { FreezeButton } from "@/components/frozen/freeze-button";

const words = {
  freeze: "Freeze this figure",
  freezing: "Freezing…",
  about: "Keeps it.",
  done: "Frozen.",
  open: "Open the frozen figure",
  unreachable: "The server can't be reached.",
};
const props = { study: "demo", query: "?chart=frames", hindrance: null, words };

/** Every request that was sent: its address and its key. */
let sent: { url: string; requestKey: string }[] = [];

function serverThat(...answers: (object | null)[]) {
  sent = [];
  global.fetch = (async (url: string, init: RequestInit) => {
    sent.push({ url, ...JSON.parse(String(init.body)) });
    const answer = answers.shift();
    if (!answer) throw new TypeError("no network");
    return { json: async () => answer };
  }) as unknown as typeof fetch;
}

const press = () => userEvent.click(screen.getByRole("button", { name: words.freeze }));

test("freezing ends with the link to what was frozen", async () => {
  serverThat({ ok: true, value: { address: "0123456789abcdef", sha256: "0" } });
  render(<FreezeButton {...props} />);
  await press();
  const link = await screen.findByRole("link", { name: words.open });
  expect(link).toHaveAttribute("href", "/frozen/0123456789abcdef");
  expect(sent[0]?.url).toBe("/api/studies/demo/frozen?chart=frames");
});

test("why it failed is said, and a try whose answer was lost is made again with the same key", async () => {
  const message = "The study changed.";
  serverThat(null, { ok: false, code: "conflict", message, fields: {} }, null);
  render(<FreezeButton {...props} />);
  await press();
  expect(await screen.findByText(words.unreachable)).toBeVisible();
  await press();
  expect(await screen.findByText(message)).toBeVisible();
  await press();
  const [first, second, third] = sent.map(({ requestKey }) => requestKey);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test("what can't be frozen has a sentence and no button", () => {
  render(<FreezeButton {...props} hindrance="Some quotes are hidden from you." />);
  expect(screen.getByText("Some quotes are hidden from you.")).toBeVisible();
  expect(screen.queryByRole("button")).toBeNull();
});
