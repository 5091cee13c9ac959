import { checkScreen } from "../support/check-screen";
import { screens } from "../support/screens";
import { test } from "../support/world-test";

for (const { path, title, person, after, error } of screens) {
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
    await checkScreen(page, title ? `${title} · Parallax` : "Parallax");
  });
}
