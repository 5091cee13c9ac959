import type { Page } from "@playwright/test";
import { calculatorScreens } from "./calculator-screens";
import { EVERY_LOOK, type ScreenLook } from "./check-screen";
import type { WorldPerson } from "./world-test";

export type Screen = {
  path: string;
  /** Without the product's name at its end; the list of studies has nothing before it. */
  title?: string | RegExp;
  /** Nobody for a visitor. */
  person?: WorldPerson;
  /** What is done before looking, in words and in deed. */
  after?: [string, (page: Page) => Promise<void>];
  /** The console error that comes with it. */
  error?: RegExp;
  /** Light on a wide screen and dark on a phone, where nothing else is said. */
  looks?: readonly ScreenLook[];
};

const demo = "/studies/central-asia-defence";
const demoTitle = "Toqaev's call for Central Asian defence cooperation";
const own = "/studies/private-study";
const empty = "/studies/empty-study";

const press =
  (name: string | RegExp) =>
  (page: Page): Promise<void> =>
    page.getByRole("button", { name }).first().click();

async function openNewestFrozen(page: Page) {
  await page.locator('a[href^="/frozen/"]').first().click();
  await page.getByRole("heading", { name: "How to check it" }).waitFor();
}

async function freezeAndOpenQuotes(page: Page) {
  const address = await page.evaluate(async (path) => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(path, { method: "POST", headers, body: "{}" });
    return (await response.json()).value.address as string;
  }, `/api${demo}/frozen`);
  await page.goto(`/frozen/${address}?mark=sentiment:-2:vostochniy-ekspress`);
  await page.getByRole("heading", { name: /^Behind it/ }).waitFor();
}

const open =
  (text: string | RegExp) =>
  (page: Page): Promise<void> =>
    page.locator("summary").filter({ hasText: text }).first().click();

/** Sends a form that lacks what is needed, and waits for the sentences at its fields. */
const sendEmpty =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole("button", { name }).click();
    await page.locator("[aria-invalid]").first().waitFor();
  };

async function submitNothing(page: Page) {
  await page.getByRole("button", { name: /^Submit and go on/ }).click();
  await page.getByText("Choose an answer before submitting.").first().waitFor();
}

async function decideFraming(page: Page) {
  const part = page.getByRole("region", { name: "Framing function" });
  await part.getByRole("radio", { name: "Diagnose a cause" }).check();
  await part.getByRole("textbox", { name: "Reason" }).fill("It names what has gone wrong.");
  await part.getByRole("button", { name: "Save decision" }).click();
  await part.getByRole("button", { name: "Withdraw" }).waitFor();
}

async function signInWrongly(page: Page) {
  await page.getByLabel("E-mail address").fill("nobody@example.org");
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText(/password is wrong/).waitFor();
}

const CHARTS = ["variable", "contrast", "distance", "map", "timeline", "cross", "robustness"];
const colours: readonly ScreenLook[] = ["light, wide", "dark, phone", "forced colours, widest"];

/** Each chart as a drawing, and as the frame of another site has it, which has no dark. */
const charts = CHARTS.flatMap((chart): Screen[] => [
  { path: `${demo}?chart=${chart}`, title: demoTitle, looks: colours },
  {
    path: `/embed${demo}?chart=${chart}`,
    title: new RegExp(` · ${demoTitle}$`),
    looks: ["forced colours, widest"],
  },
]);

/** Of those whose table is in no other state below. */
const tables = ["variable", "distance", "timeline", "cross", "robustness"].map((chart): Screen => {
  return { path: `${demo}?chart=${chart}&tab=table`, title: demoTitle };
});

const visitors: Screen[] = [
  { path: "/" },
  { path: "/sign-in", title: "Sign in" },
  {
    path: "/sign-in",
    title: "Sign in",
    after: ["a wrong password", signInWrongly],
    error: /status of 401/,
  },
  { path: "/setup?token=none", title: "Make the first account" },
  { path: "/invite/none", title: "Make your account" },
  { path: "/nothing-here", title: "Not available", error: /status of 404/ },
  { path: own, title: "Not available", error: /status of 401/ },
  { path: demo, title: demoTitle, looks: EVERY_LOOK },
  { path: `/embed${demo}`, title: new RegExp(` · ${demoTitle}$`) },
  { path: `${demo}?tab=table`, title: demoTitle },
  { path: `${demo}?chart=frames&tab=table`, title: demoTitle },
  ...charts,
  ...tables,
  { path: `${demo}?chart=contrast&focus=haqqin&tab=table&sort=-difference`, title: demoTitle },
  { path: `${demo}?chart=map&tab=table&mark=frame:*:haqqin`, title: demoTitle },
  {
    path: `${demo}?chart=robustness&mark=sentiment:*:haqqin~~without-item.hq`,
    title: demoTitle,
  },
  { path: `${demo}?chart=timeline&mark=sentiment:*:haqqin~2024-08`, title: demoTitle },
  { path: `${demo}?mark=sentiment:-2:vostochniy-ekspress`, title: demoTitle },
  { path: `${demo}?mark=frame:discredit:mardan-telegram`, title: demoTitle },
  { path: `${demo}?tab=table&mark=sentiment:*:khod-mysley:contested`, title: demoTitle },
  {
    path: `${demo}?mark=sentiment:-2:mardan-telegram`,
    title: demoTitle,
    after: ["opening the content note", open("Show the quote")],
  },
  { path: `${demo}?from=2030`, title: demoTitle },
  { path: `${demo}?from=soon&by=99`, title: demoTitle },
  { path: `${demo}/outlets/khod-mysley`, title: "Khod Mysley" },
  { path: `${demo}/quotes`, title: "Quotes" },
  { path: `${demo}/quotes?q=no+such+word&form=any`, title: "Quotes" },
  { path: `${demo}/quotes/hq-1`, title: "Quote hq-1" },
  {
    path: `${demo}/quotes/mt-4`,
    title: "Quote mt-4",
    after: ["opening the content note", open("Show the quote")],
  },
  { path: `${demo}/codebook`, title: "Codebook" },
  {
    path: `${demo}/agreement`,
    title: "Agreement",
    after: ["reading what α is", open("What is agreement")],
    looks: EVERY_LOOK,
  },
];

const analysts: Screen[] = [
  { path: own, title: "A study that nobody published" },
  { path: `${own}/annotate/own-1`, title: "Annotate", looks: EVERY_LOOK },
  { path: `${own}/annotate?list`, title: "Annotate" },
  {
    path: `${own}/annotate/own-2`,
    title: "Annotate",
    after: ["submitting without answers", submitNothing],
    error: /status of 400/,
  },
  {
    path: `${own}/annotate/own-2`,
    title: "Annotate",
    after: ["opening the shortcuts", press(/^Shortcuts/)],
  },
  { path: `${own}/quotes/own-1`, title: "Quote own-1" },
  { path: `${own}/agreement`, title: "Agreement" },
  { path: `${own}/settings`, title: "Settings", error: /status of 403/ },
  { path: "/account", title: "Your account" },
];

const corpus = `${own}/corpus`;

const leads: Screen[] = [
  { path: corpus, title: "Corpus" },
  { path: `${corpus}?outlet=own`, title: "Corpus" },
  { path: `${corpus}?archived=yes&after=nothing`, title: "Corpus" },
  { path: `${corpus}/outlets/new`, title: "Add an outlet" },
  {
    path: `${corpus}/outlets/new`,
    title: "Add an outlet",
    after: ["sending it empty", sendEmpty("Add outlet")],
  },
  { path: `${corpus}/outlets/own/edit`, title: "Edit Outlet" },
  { path: `${corpus}/items/new`, title: "Add an item" },
  { path: `${corpus}/items/own-item/edit`, title: "Edit item own-item" },
  { path: `${corpus}/quotes/new`, title: "Add a quote" },
  {
    path: `${corpus}/quotes/new`,
    title: "Add a quote",
    after: ["sending it empty", sendEmpty("Add quote")],
  },
  { path: `${corpus}/quotes/own-1/edit`, title: "Edit quote own-1" },
  { path: `${own}/quotes?archived=yes`, title: "Quotes" },
  { path: `${own}/codebook`, title: "Codebook", after: ["adding a code", open("Add a code")] },
  { path: `${own}/settings`, title: "Settings" },
  { path: `${own}/settings?before=1`, title: "Settings" },
  { path: `${own}/frozen`, title: "Frozen figures" },
  {
    path: `${own}/frozen`,
    title: "Frozen figures",
    after: ["beginning to withdraw one", open("Withdraw")],
  },
  {
    path: `${own}/frozen`,
    title: "Sentiment by outlet",
    after: ["opening the newest", openNewestFrozen],
  },
  { path: `${own}/adjudicate`, title: "Adjudicate" },
  { path: `${own}/adjudicate/own-1`, title: "Adjudicate quote own-1" },
  {
    path: "/studies/new",
    title: "New study",
    after: ["sending it empty", sendEmpty("Found the study")],
  },
];

const admins: Screen[] = [
  { path: "/" },
  { path: "/admin/users", title: "Accounts" },
  {
    path: "/admin/users",
    title: "Accounts",
    after: ["making a link", press("Make the link")],
  },
  {
    path: `${demo}/settings`,
    title: "Settings",
    after: ["making a link", press("Make a link")],
  },
  { path: `${demo}/quotes/kp-1`, title: "Quote kp-1" },
  { path: `${demo}/quotes/kp-1?before=1`, title: "Quote kp-1" },
  { path: `${demo}/agreement`, title: "Agreement" },
  { path: `${demo}/agreement?variable=sentiment&measure=percent&from=soon`, title: "Agreement" },
  { path: `${demo}/agreement?from=2030`, title: "Agreement" },
  { path: `${empty}/agreement`, title: "Agreement" },
  {
    path: demo,
    title: "Sentiment by outlet",
    after: ["freezing a figure and opening its quotes", freezeAndOpenQuotes],
  },
  { path: `${empty}/frozen`, title: "Frozen figures" },
  { path: `${demo}/adjudicate`, title: "Adjudicate" },
  {
    path: `${demo}/adjudicate/ve-2`,
    title: "Adjudicate quote ve-2",
    after: ["sending it empty", sendEmpty("Save decision")],
  },
  {
    path: `${demo}/adjudicate/mt-3`,
    title: "Adjudicate quote mt-3",
    after: ["deciding it", decideFraming],
  },
  { path: `${empty}/adjudicate`, title: "Adjudicate" },
  { path: empty, title: "An empty study" },
  { path: `${empty}/quotes`, title: "Quotes" },
  { path: `${empty}/codebook`, title: "Codebook" },
  { path: `${empty}/corpus`, title: "Corpus" },
  { path: `${empty}/corpus/quotes/new`, title: "Add a quote" },
];

const by = (person: WorldPerson, screens: Screen[]) =>
  screens.map((screen): Screen => ({ ...screen, person }));

/** Every screen, each in the states that look different. */
export const screens: Screen[] = [
  ...visitors,
  ...calculatorScreens,
  ...by("analyst", analysts),
  ...by("lead", leads),
  ...by("admin", admins),
];
