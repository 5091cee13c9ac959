import { createFirstAccount } from "@/lib/auth/link-mutations";
import { getUsableLink } from "@/lib/auth/link-queries";
import { createSetupLink, firstAccountExists } from "@/lib/auth/setup-link";
import { reader } from "@/lib/db/client";
import { expireLinks } from "../../support/expire-links";
import { hashOfLink } from "../../support/make-account";
import { openDemoStudy } from "../../support/open-demo-study";

const person = (email: string) => ({ name: "First", email, passwordHash: "hash" });

async function setupHash(): Promise<string> {
  return hashOfLink((await createSetupLink()) ?? "");
}

beforeAll(async () => {
  await openDemoStudy();
});

// One database, one story: the tests follow one another.
describe("the first account", () => {
  test("is still to be made while only automated analysts exist", async () => {
    expect(await reader().user.count({ where: { automated: true } })).toBe(3);
    expect(await firstAccountExists()).toBe(false);
  });

  test("isn't made by a link that a later start of the server withdrew", async () => {
    const older = await setupHash();
    await setupHash();
    await expect(createFirstAccount(older, person("a@example.org"))).rejects.toMatchObject({
      reason: { key: "link-unusable" },
    });
  });

  test("isn't made by an expired link", async () => {
    const hash = await setupHash();
    await expireLinks();
    await expect(createFirstAccount(hash, person("a@example.org"))).rejects.toMatchObject({
      reason: { key: "link-unusable" },
    });
    expect(await firstAccountExists()).toBe(false);
  });

  test("is made once of many attempts at the same time, and is an admin", async () => {
    const hash = await setupHash();
    expect((await getUsableLink(hash))?.kind).toBe("setup");
    const attempts = await Promise.allSettled(
      ["a", "b", "c", "d"].map((name) => createFirstAccount(hash, person(`${name}@example.org`))),
    );
    expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const people = await reader().user.findMany({ where: { automated: false } });
    expect(people).toMatchObject([{ admin: true, disabledAt: null }]);
    expect(await getUsableLink(hash)).toBeNull();
  });

  test("leaves an event that tells who, without the password's hash", async () => {
    const [user] = await reader().user.findMany({ where: { automated: false } });
    const event = await reader().event.findFirstOrThrow({ where: { kind: "account.created" } });
    expect(event).toMatchObject({ actorId: user?.id, subject: `account:${user?.id}` });
    expect(JSON.stringify(event)).not.toContain("hash");
  });

  test("is the only one: no further setup link is made", async () => {
    expect(await createSetupLink()).toBeNull();
  });
});
