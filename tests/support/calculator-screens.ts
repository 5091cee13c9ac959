import type { Page } from "@playwright/test";
import type { Screen } from "./screens";

async function compute(page: Page) {
  await page.getByRole("button", { name: "Compute" }).click();
  await page.getByRole("heading", { name: "Result", exact: true }).waitFor();
}

const table = (page: Page) => page.getByRole("textbox", { name: "Table", exact: true });

async function computeExample(page: Page) {
  await page.getByRole("button", { name: /^Krippendorff’s example/ }).click();
  await compute(page);
}

/** Long names, other letters and the other direction of writing, in cells and as coders. */
async function computeLetters(page: Page) {
  const long = "неприкосновенностьгосударственныхграницЦентральнойАзии";
  const rows = [
    `unit;Айгүл;${long};محمد علي`,
    `1;${long};қауіпсіздік;العربية`,
    "2;права;права;права",
  ];
  await table(page).fill([...rows, rows[1]].join("\n"));
  await compute(page);
}

async function computeWrongly(page: Page) {
  await table(page).fill("A,B\n1,2\nhigh,3\n");
  await page.getByRole("radio", { name: /^Ranks/ }).check();
  await page.locator("summary").filter({ hasText: "Names and seed" }).click();
  await page.getByRole("button", { name: "Compute" }).click();
  await page.locator("[aria-invalid]").waitFor();
}

const calculator = { path: "/tools/agreement", title: "Agreement calculator" };

export const calculatorScreens: Screen[] = [
  calculator,
  { ...calculator, after: ["computing an example", computeExample] },
  { ...calculator, after: ["computing names of every kind", computeLetters] },
  { ...calculator, after: ["a wrong cell", computeWrongly], error: /status of 400/ },
];
