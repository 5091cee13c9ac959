import { checkScreen } from "../support/check-screen";
import { type Screen, screens } from "../support/screens";
import { test } from "../support/world-test";

/** Every page names the product, but for figures in the frame of another site. */
const titleOf = (title: Screen["title"]) =>
  title instanceof RegExp ? title : [title, "Parallax"].filter(Boolean).join(" · ");

for (const { path, title, person, after, error, looks } of screens) {
  const what = [
    path,
    "is a sound screen",
    person && `for the ${person}`,
    after && `after ${after[0]}`,
  ];
  test(what.filter(Boolean).join(" "), async ({ pageOf, expectConsoleError }) => {
    if (error) expectConsoleError(error);
    const page = await pageOf(person);
    await page.goto(path);
    await after?.[1](page);
    await checkScreen(page, titleOf(title), looks);
  });
}
