import { changePassword, endSessions, updateProfile } from "@/lib/auth/account-mutations";
import { listAccounts } from "@/lib/auth/account-queries";
import { setAdmin, setDisabled } from "@/lib/auth/admin-mutations";
import { createResetLink } from "@/lib/auth/create-link";
import { resetPassword } from "@/lib/auth/link-mutations";
import { getUsableLink } from "@/lib/auth/link-queries";
import { checkCredentials } from "@/lib/auth/sign-in";
import type { AdminAccess } from "@/lib/base/access";
import { reader } from "@/lib/db/client";
import { expireLinks } from "../../support/expire-links";
import { adminAccessOf, hashOfLink, makeAccount } from "../../support/make-account";
import { openDemoStudy } from "../../support/open-demo-study";

let admin: AdminAccess;

beforeAll(async () => {
  await openDemoStudy();
  admin = await adminAccessOf((await makeAccount()).id);
});

const user = (id: number) => reader().user.findUniqueOrThrow({ where: { id } });
const refusal = (key: string) => ({ reason: { key } });

describe("an admin", () => {
  test("disables an account: its sessions end, its password no longer works", async () => {
    const { id, email, password } = await makeAccount();
    expect(await checkCredentials({ email, password }, {})).toMatchObject({ version: 1 });
    await setDisabled(admin, { account: id, disabled: true });
    expect(await user(id)).toMatchObject({ sessionVersion: 2, disabledAt: expect.any(Date) });
    expect(await checkCredentials({ email, password }, {})).toBeNull();
    await setDisabled(admin, { account: id, disabled: false });
    expect(await checkCredentials({ email, password }, {})).toMatchObject({ version: 2 });
  });

  test("can do nothing to their own account", async () => {
    const account = admin.account.id;
    const own = refusal("own-account");
    await expect(setDisabled(admin, { account, disabled: true })).rejects.toMatchObject(own);
    await expect(setAdmin(admin, { account, admin: false })).rejects.toMatchObject(own);
    await expect(createResetLink(admin, account)).rejects.toMatchObject(own);
  });

  test("can do nothing to automated analysts, nor to accounts that don't exist", async () => {
    const program = await reader().user.findFirstOrThrow({ where: { automated: true } });
    const input = { account: program.id, admin: true };
    const automated = refusal("automated-account");
    await expect(setAdmin(admin, input)).rejects.toMatchObject(automated);
    await expect(createResetLink(admin, program.id)).rejects.toMatchObject(automated);
    await expect(setAdmin(admin, { account: 99_999, admin: true })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("who was demoted or disabled meanwhile can do nothing at all", async () => {
    const other = await makeAccount({ admin: true });
    const { id } = await makeAccount();
    const access = await adminAccessOf(other.id);
    await setAdmin(admin, { account: other.id, admin: false });
    await expect(setDisabled(access, { account: id, disabled: true })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("always remains: of two who disable each other at once, one does", async () => {
    // Many rounds, because only some interleavings would let both through.
    for (let round = 0; round < 15; round += 1) {
      const other = await makeAccount({ admin: true });
      const access = await adminAccessOf(other.id);
      const both = await Promise.allSettled([
        setDisabled(admin, { account: other.id, disabled: true }),
        setDisabled(access, { account: admin.account.id, disabled: true }),
      ]);
      expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const left = await reader().user.findMany({ where: { admin: true, disabledAt: null } });
      expect(left).toHaveLength(1);
      admin = await adminAccessOf(left[0]?.id ?? 0);
    }
  });

  test("sees every account with its studies, and no secret", async () => {
    const rows = await listAccounts(admin);
    const programs = rows.filter(({ automated }) => automated);
    expect(programs).toHaveLength(3);
    expect(programs[0]).toMatchObject({
      email: null,
      studies: [{ slug: "central-asia-defence", role: "analyst" }],
    });
    expect(JSON.stringify(rows)).not.toMatch(/argon2|passwordHash|sessionVersion/);
  });

  test("leaves an event for each change", async () => {
    const { id } = await makeAccount();
    await setAdmin(admin, { account: id, admin: true });
    await setAdmin(admin, { account: id, admin: false });
    await createResetLink(admin, id);
    await setDisabled(admin, { account: id, disabled: true });
    await setDisabled(admin, { account: id, disabled: true });
    const events = await reader().event.findMany({
      where: { subject: `account:${id}`, actorId: admin.account.id },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ kind }) => kind)).toEqual([
      "account.admin-made",
      "account.admin-unmade",
      "reset-link.created",
      "account.disabled",
    ]);
  });
});

describe("a reset link", () => {
  test("sets a new password once and ends every session", async () => {
    const { id } = await makeAccount();
    const tokenHash = hashOfLink((await createResetLink(admin, id)).link);
    const attempts = await Promise.allSettled(
      ["one", "two", "three"].map((hash) => resetPassword({ tokenHash, passwordHash: hash })),
    );
    expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await user(id)).sessionVersion).toBe(2);
  });

  test("stops working when a newer one is made, when it expires, when the account is disabled", async () => {
    const { id } = await makeAccount();
    const older = hashOfLink((await createResetLink(admin, id)).link);
    const newer = hashOfLink((await createResetLink(admin, id)).link);
    expect(await getUsableLink(older)).toBeNull();
    expect(await getUsableLink(newer)).not.toBeNull();
    await setDisabled(admin, { account: id, disabled: true });
    expect(await getUsableLink(newer)).toBeNull();
    await setDisabled(admin, { account: id, disabled: false });
    await expireLinks();
    await expect(resetPassword({ tokenHash: newer, passwordHash: "x" })).rejects.toMatchObject(
      refusal("link-unusable"),
    );
  });

  test("is worth nothing once its maker is no admin any more", async () => {
    const maker = await makeAccount({ admin: true });
    const { id } = await makeAccount();
    const link = hashOfLink((await createResetLink(await adminAccessOf(maker.id), id)).link);
    await setAdmin(admin, { account: maker.id, admin: false });
    await expect(resetPassword({ tokenHash: link, passwordHash: "x" })).rejects.toMatchObject(
      refusal("link-unusable"),
    );
    expect((await user(id)).sessionVersion).toBe(1);
  });
});

describe("one's own account", () => {
  test("a changed password raises the session version; a stale one changes nothing", async () => {
    const { id, account } = await makeAccount();
    const before = (await user(id)).passwordHash;
    const changed = await changePassword(account, { before, passwordHash: "new" });
    expect(changed).toEqual({ id, version: 2 });
    await expect(changePassword(account, { before, passwordHash: "x" })).rejects.toMatchObject({
      fields: { current: { key: "wrong-password" } },
    });
    expect(await user(id)).toMatchObject({ passwordHash: "new", sessionVersion: 2 });
  });

  test("signing out everywhere raises the session version", async () => {
    const { id, account } = await makeAccount();
    await endSessions(account);
    expect((await user(id)).sessionVersion).toBe(2);
  });

  test("a new name is stored, and its event tells the old one", async () => {
    const { id, account } = await makeAccount({ name: "Old" });
    await updateProfile(account, { name: "Әлия 🌍", locale: "en" });
    expect(await user(id)).toMatchObject({ name: "Әлия 🌍", locale: "en" });
    const event = await reader().event.findFirstOrThrow({
      where: { kind: "account.updated", actorId: id },
    });
    expect(event).toMatchObject({ before: { name: "Old" }, after: { name: "Әлия 🌍" } });
  });
});
