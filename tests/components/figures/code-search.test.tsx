import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { CodeSearch } from "@/components/figures/code-search";

const codes = [
  { key: "hand", name: "Foreign hand" },
  { key: "handover", name: "Handover of power" },
  { key: "unity", name: "Единство" },
  { key: "rare", name: "A rare hand" },
].map((code) => ({ ...code, variable: "frame" }));

const numbers = (text: string) => Array.from({ length: 5 }, (_, count) => `${count} ${text}`);

/** A figure with marks of three of the four codes, one of them with a code of another variable. */
function look() {
  render(
    <>
      <CodeSearch
        {...{ codes, label: "Find a code", go: "Enter goes to the first." }}
        figure="frames"
        found={numbers("found")}
        notShown={numbers("not shown")}
      />
      <div data-figure="frames">
        <a href="#a" data-mark="frame:hand:haqqin">
          hand
        </a>
        <a href="#b" data-mark="frame:handover:haqqin:contested">
          handover
        </a>
        <a href="#c" data-mark="sentiment:-2:*~frame:unity">
          unity
        </a>
      </div>
      <div data-figure="sentiment">
        <a href="#d" data-mark="sentiment:-2:haqqin">
          elsewhere
        </a>
      </div>
    </>,
  );
  const pale = () => screen.getAllByRole("link").filter((link) => link.hasAttribute("data-pale"));
  return { box: screen.getByRole("searchbox"), status: screen.getByRole("status"), pale };
}

test("codes whose name has what is typed stand out in their figure, and those not shown are told", async () => {
  const { box, status, pale } = look();
  await userEvent.type(box, "hand");
  expect(pale().map(({ textContent }) => textContent)).toEqual(["unity"]);
  expect(status).toHaveTextContent("2 found 1 not shown Enter goes to the first.");
  await userEvent.clear(box);
  expect(pale()).toEqual([]);
  expect(status).toBeEmptyDOMElement();
});

test("a code is found where it stands with one of another variable", async () => {
  const { box, pale } = look();
  await userEvent.type(box, "единст");
  expect(pale().map(({ textContent }) => textContent)).toEqual(["hand", "handover"]);
});

test("what no code is called is told, and nothing stands out", async () => {
  const { box, status, pale } = look();
  await userEvent.type(box, "zzz");
  expect(pale()).toHaveLength(3);
  expect(status).toHaveTextContent("0 found");
});
