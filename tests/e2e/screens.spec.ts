import { checkScreen } from "../support/check-screen";
import { test as ownServerTest } from "../support/own-server-test";
import { inviteAnalyst, makeFirstAccount } from "../support/people";
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

ownServerTest("the ways to an account are sound screens", async ({ page, server, newPerson }) => {
  await page.goto(server.log().match(/http:\S+\/setup\?token=\S+/)?.[0] ?? "");
  await checkScreen(page, "Make the first account · Parallax");
  await makeFirstAccount(page, server);
  const guest = await newPerson();
  await guest.goto(await inviteAnalyst(page, "central-asia-defence"));
  await checkScreen(guest, "Make your account · Parallax");
});
