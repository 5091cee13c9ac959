import { listInvitations } from "@/lib/auth/account-queries";
import { createAccountInvitation, createInvitation } from "@/lib/auth/create-link";
import { revokeInvitation, revokeStudyInvitation } from "@/lib/auth/invitation-mutations";
import { createInvitedAccount, joinByInvitation } from "@/lib/auth/link-mutations";
import { getUsableLink } from "@/lib/auth/link-queries";
import { listStudyInvitations } from "@/lib/auth/study-invitation-queries";
import { systemStudyAccess } from "@/lib/auth/system-access";
import type { AdminAccess, StudyAccess } from "@/lib/base/access";
import { reader } from "@/lib/db/client";
import { write } from "@/lib/db/write";
import { expireLinks } from "../../support/expire-links";
import { adminAccessOf, hashOfLink, makeAccount } from "../../support/make-account";
import { openDemoStudy } from "../../support/open-demo-study";

const slug = "central-asia-defence";
const person = (email: string | null) => ({ name: "Invited", email, passwordHash: "hash" });
const unusable = { reason: { key: "link-unusable" } };

let admin: AdminAccess;
let lead: StudyAccess<"lead">;

beforeAll(async () => {
  await openDemoStudy();
  const first = await makeAccount();
  admin = await adminAccessOf(first.id);
  lead = await systemStudyAccess(slug, "lead", first.id);
});

async function invitation(email: string | null = null): Promise<string> {
  return hashOfLink((await createAccountInvitation(admin, { email })).link);
}

async function studyInvitation(role: "viewer" | "analyst" | "lead"): Promise<string> {
  return hashOfLink((await createInvitation(lead, { email: null, role })).link);
}

async function membership(userId: number) {
  const { id: studyId } = await reader().study.findUniqueOrThrow({ where: { slug } });
  return reader().studyMember.findUnique({ where: { studyId_userId: { studyId, userId } } });
}

describe("an invitation", () => {
  test("can be looked at as often as one likes", async () => {
    const hash = await invitation();
    for (let look = 0; look < 5; look += 1) expect(await getUsableLink(hash)).not.toBeNull();
    await createInvitedAccount(hash, person("looked@example.org"));
  });

  test("makes one account of many attempts at the same time", async () => {
    const hash = await invitation();
    const attempts = await Promise.allSettled(
      [1, 2, 3, 4].map((n) => createInvitedAccount(hash, person(`many${n}@example.org`))),
    );
    expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await reader().user.count({ where: { email: { startsWith: "many" } } })).toBe(1);
  });

  test("makes nothing once it has expired", async () => {
    const hash = await invitation();
    await expireLinks();
    expect(await getUsableLink(hash)).toBeNull();
    await expect(createInvitedAccount(hash, person("late@example.org"))).rejects.toMatchObject(
      unusable,
    );
  });

  test("is listed while open and makes nothing once it is withdrawn", async () => {
    const hash = await invitation("listed@example.org");
    const open = (await listInvitations(admin)).find(({ email }) => email === "listed@example.org");
    expect(open).toMatchObject({ study: null, invitedBy: "Somebody" });
    await revokeInvitation(admin, open?.id ?? 0);
    expect((await listInvitations(admin)).map(({ email }) => email)).not.toContain(
      "listed@example.org",
    );
    await expect(createInvitedAccount(hash, person(null))).rejects.toMatchObject(unusable);
  });

  test("fixes the address that it names", async () => {
    const hash = await invitation("fixed@example.org");
    const { id } = await createInvitedAccount(hash, person("other@example.org"));
    const user = await reader().user.findUniqueOrThrow({ where: { id } });
    expect(user).toMatchObject({ email: "fixed@example.org", admin: false });
  });

  test("stays usable when the address is missing or taken", async () => {
    const hash = await invitation();
    await expect(createInvitedAccount(hash, person(null))).rejects.toMatchObject({
      fields: { email: { key: "required" } },
    });
    await expect(createInvitedAccount(hash, person("fixed@example.org"))).rejects.toMatchObject({
      fields: { email: { key: "email-taken" } },
    });
    await createInvitedAccount(hash, person("free@example.org"));
  });

  test("isn't made for an address that has an account", async () => {
    await expect(
      createAccountInvitation(admin, { email: "free@example.org" }),
    ).rejects.toMatchObject({ fields: { email: { key: "email-taken" } } });
  });

  test("of another kind than it says makes nothing", async () => {
    const hash = await invitation();
    await write((tx) =>
      tx.oneTimeLink.update({ where: { tokenHash: hash }, data: { kind: "reset" } }),
    );
    await expect(createInvitedAccount(hash, person("kind@example.org"))).rejects.toMatchObject(
      unusable,
    );
  });
});

describe("an invitation to a study", () => {
  test("gives a new account the role and the next number, and raises the study's revision", async () => {
    const hash = await studyInvitation("analyst");
    const before = await reader().study.findUniqueOrThrow({ where: { slug } });
    const { id } = await createInvitedAccount(hash, person("analyst@example.org"));
    expect(await membership(id)).toMatchObject({ role: "analyst", number: 4, removedAt: null });
    const after = await reader().study.findUniqueOrThrow({ where: { slug } });
    expect(after.revision).toBe(before.revision + 1);
    const event = await reader().event.findFirstOrThrow({ where: { kind: "member.joined" } });
    expect(event).toMatchObject({ studyId: after.id, actorId: id, revision: after.revision });
  });

  test("takes in somebody who has an account, once", async () => {
    const { id, account } = await makeAccount();
    const hash = await studyInvitation("viewer");
    await joinByInvitation(account, hash);
    expect(await membership(id)).toMatchObject({ role: "viewer" });
    await expect(joinByInvitation(account, hash)).rejects.toMatchObject(unusable);
  });

  test("raises a role but never lowers it, and brings back who was removed", async () => {
    const { id, account } = await makeAccount();
    await joinByInvitation(account, await studyInvitation("viewer"));
    await joinByInvitation(account, await studyInvitation("lead"));
    await joinByInvitation(account, await studyInvitation("analyst"));
    const joined = await membership(id);
    expect(joined).toMatchObject({ role: "lead" });
    await write((tx) =>
      tx.studyMember.updateMany({ where: { userId: id }, data: { removedAt: new Date() } }),
    );
    await joinByInvitation(account, await studyInvitation("viewer"));
    expect(await membership(id)).toMatchObject({
      role: "viewer",
      removedAt: null,
      number: joined?.number,
    });
  });

  test("is worth nothing once its maker leads the study no more", async () => {
    const { id, account } = await makeAccount();
    await joinByInvitation(account, await studyInvitation("lead"));
    const own = await systemStudyAccess(slug, "lead", id);
    const link = hashOfLink((await createInvitation(own, { email: null, role: "lead" })).link);
    expect(await getUsableLink(link)).not.toBeNull();
    await write((tx) =>
      tx.studyMember.updateMany({ where: { userId: id }, data: { role: "analyst" } }),
    );
    expect(await getUsableLink(link)).toBeNull();
    const again = await makeAccount();
    await expect(joinByInvitation(again.account, link)).rejects.toMatchObject(unusable);
  });

  test("is listed and withdrawn by that study's leads alone", async () => {
    await studyInvitation("viewer");
    const open = await listStudyInvitations(lead);
    expect(open.every(({ study }) => study !== null)).toBe(true);
    const elsewhere = { ...lead, study: { ...lead.study, id: lead.study.id + 1 } };
    expect(await listStudyInvitations(elsewhere)).toEqual([]);
    await revokeStudyInvitation(lead, open[0]?.id ?? 0);
    expect(await listStudyInvitations(lead)).toHaveLength(open.length - 1);
    const server = (await listInvitations(admin)).find(({ study }) => study === null);
    await expect(revokeStudyInvitation(lead, server?.id ?? 0)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("leaves no address in the study's history", async () => {
    await createInvitation(lead, { email: "secret@example.org", role: "viewer" });
    const events = await reader().event.findMany({ where: { studyId: lead.study.id } });
    expect(JSON.stringify(events)).not.toContain("secret@example.org");
  });

  test("of the server leads somebody with an account nowhere, and isn't used up", async () => {
    const { account } = await makeAccount();
    const hash = await invitation();
    await expect(joinByInvitation(account, hash)).rejects.toMatchObject({
      reason: { key: "account-exists" },
    });
    expect(await getUsableLink(hash)).not.toBeNull();
  });
});
