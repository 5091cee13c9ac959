import { grantAccount } from "@/lib/auth/grant";
import { visibleStudies } from "@/lib/auth/study-access";
import { systemStudyAccess } from "@/lib/auth/system-access";
import type { Account, StudyAccess } from "@/lib/base/access";
import { reader } from "@/lib/db/client";
import { write } from "@/lib/db/write";
import {
  createAutomatedAnalyst,
  removeMember,
  updateMemberRole,
} from "@/lib/studies/member-mutations";
import { createStudy } from "@/lib/studies/mutations";
import { newStudy } from "@/lib/studies/schema";
import { getMembers } from "@/lib/studies/settings-queries";

let first: Account;
let second: Account;
let lead: StudyAccess<"lead">;

const makeAccount = async (name: string) =>
  grantAccount(await write((tx) => tx.user.create({ data: { name, email: `${name}@x.org` } })));

const role = (member: number, wanted: "viewer" | "analyst" | "lead") =>
  updateMemberRole(lead, { member, role: wanted, requestKey: undefined });

beforeEach(async () => {
  first = await makeAccount(`first-${Math.random()}`);
  second = await makeAccount(`second-${Math.random()}`);
  const slug = `study-${first.id}`;
  const texts = { title: slug, proposal: "P", proposedBy: "B", proposedIn: "I" };
  await createStudy(first, newStudy.parse({ slug, ...texts }));
  lead = await systemStudyAccess(slug, "lead", first.id);
  await write((tx) =>
    tx.studyMember.create({
      data: { studyId: lead.study.id, userId: second.id, role: "analyst", number: 2 },
    }),
  );
});

const lastLead = { code: "conflict", reason: { key: "last-lead" } };

test("the last lead keeps role and membership", async () => {
  await expect(role(1, "analyst")).rejects.toMatchObject(lastLead);
  await expect(removeMember(lead, { member: 1, requestKey: undefined })).rejects.toMatchObject(
    lastLead,
  );
  await role(2, "lead");
  await role(1, "viewer");
  expect((await getMembers(lead)).map((member) => member.role)).toEqual(["viewer", "lead"]);
});

test("two leads who demote each other at once leave one lead", async () => {
  await role(2, "lead");
  const outcomes = await Promise.allSettled([role(1, "viewer"), role(2, "viewer")]);
  expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(1);
  const leads = (await getMembers(lead)).filter((member) => member.role === "lead");
  expect(leads).toHaveLength(1);
});

test("a lead who can't sign in doesn't count", async () => {
  await role(2, "lead");
  await write((tx) =>
    tx.user.update({ where: { id: second.id }, data: { disabledAt: new Date() } }),
  );
  await expect(role(1, "viewer")).rejects.toMatchObject(lastLead);
});

test("a changed role and a removal are in force at the next check of access", async () => {
  const held = async () =>
    (await visibleStudies(second)).find(({ study }) => study.id === lead.study.id)?.role ?? null;
  expect(await held()).toBe("analyst");
  await role(2, "viewer");
  expect(await held()).toBe("viewer");
  await removeMember(lead, { member: 2, requestKey: undefined });
  expect(await held()).toBeNull();
});

test("a removed member stays in the data and is not removed or promoted again", async () => {
  await removeMember(lead, { member: 2, requestKey: undefined });
  const [, removed] = await getMembers(lead);
  expect(removed).toMatchObject({ number: 2, removed: true });
  await expect(role(2, "lead")).rejects.toMatchObject({ code: "not-found" });
  await expect(removeMember(lead, { member: 2, requestKey: undefined })).rejects.toMatchObject({
    code: "not-found",
  });
});

test("an automated analyst can't be given a role of people", async () => {
  await createAutomatedAnalyst(lead, { name: "Program" });
  await expect(role(3, "lead")).rejects.toMatchObject({ reason: { key: "automated-account" } });
});

test("members of another study are out of reach", async () => {
  await expect(role(4, "lead")).rejects.toMatchObject({ code: "not-found" });
  const changes = await reader().event.count({
    where: { studyId: lead.study.id, kind: "member.role-changed" },
  });
  expect(changes).toBe(0);
});
