import { grantAccount } from "@/lib/auth/grant";
import { visibleStudies } from "@/lib/auth/study-access";
import { systemStudyAccess } from "@/lib/auth/system-access";
import type { Account } from "@/lib/base/access";
import { reader } from "@/lib/db/client";
import { write } from "@/lib/db/write";
import { archiveStudy, createStudy, updateStudySettings } from "@/lib/studies/mutations";
import { getStudies } from "@/lib/studies/queries";
import { newStudy } from "@/lib/studies/schema";

type Role = "viewer" | "analyst" | "lead";

const accounts = new Map<string, Account>();

async function makeAccount(name: string, admin = false): Promise<Account> {
  const row = await write((tx) =>
    tx.user.create({ data: { name, email: `${name}@x.org`, admin } }),
  );
  const account = grantAccount(row);
  accounts.set(name, account);
  return account;
}

async function makeStudy(slug: string, lead: Account) {
  const study = newStudy.parse({
    slug,
    title: slug,
    proposal: "A proposal",
    proposedBy: "Somebody",
    proposedIn: "Somewhere",
  });
  await createStudy(lead, study);
  return systemStudyAccess(slug, "lead", lead.id);
}

async function join(slug: string, account: Account, role: Role, removedAt: Date | null = null) {
  const { id } = await reader().study.findUniqueOrThrow({ where: { slug } });
  const number = (await reader().studyMember.count({ where: { studyId: id } })) + 1;
  await write((tx) =>
    tx.studyMember.create({
      data: { studyId: id, userId: account.id, role, number, removedAt },
    }),
  );
}

beforeAll(async () => {
  const lead = await makeAccount("lead");
  const other = await makeAccount("other-lead");
  await makeAccount("admin", true);
  const viewer = await makeAccount("viewer");
  const analyst = await makeAccount("analyst");
  const elsewhere = await makeAccount("analyst-elsewhere");
  const removed = await makeAccount("removed");
  await makeAccount("stranger");
  const open = await makeStudy("open", lead);
  await makeStudy("hidden", lead);
  await makeStudy("elsewhere", other);
  const old = await makeStudy("old", lead);
  await updateStudySettings(open, { published: true, requestKey: undefined });
  await updateStudySettings(old, { published: true, requestKey: undefined });
  await archiveStudy(old, {});
  await join("hidden", viewer, "viewer");
  await join("hidden", analyst, "analyst");
  await join("elsewhere", elsewhere, "analyst");
  await join("hidden", removed, "analyst", new Date());
});

test.each([
  [null, "open reader -, old reader -"],
  ["stranger", "open reader -, old reader -"],
  ["removed", "open reader -, old reader -"],
  ["viewer", "hidden viewer viewer, open reader -, old reader -"],
  ["analyst", "hidden analyst analyst, open reader -, old reader -"],
  ["analyst-elsewhere", "elsewhere analyst analyst, open reader -, old reader -"],
  ["lead", "hidden lead lead, open lead lead, old lead lead"],
  ["other-lead", "elsewhere lead lead, open reader -, old reader -"],
  ["admin", "elsewhere lead -, hidden lead -, open lead -, old lead -"],
])("%s sees exactly these studies, by role and membership: %s", async (name, expected) => {
  const account = name ? (accounts.get(name) ?? null) : null;
  const cards = await getStudies(await visibleStudies(account));
  const seen = cards.map(
    ({ access, role }) => `${access.study.slug} ${access.role} ${role ?? "-"}`,
  );
  expect(seen.join(", ")).toBe(expected);
});

test("a card tells outlets in their order and the quotes that are not archived", async () => {
  const access = await systemStudyAccess("open", "lead", accounts.get("lead")?.id ?? null);
  const { id } = access.study;
  await write(async (tx) => {
    for (const [position, slug] of ["zeta", "alpha", "gone"].entries()) {
      const outlet = await tx.outlet.create({ data: { slug, name: slug, medium: "website" } });
      const archivedAt = slug === "gone" ? new Date() : null;
      await tx.studyOutlet.create({
        data: { studyId: id, outletId: outlet.id, position, archivedAt },
      });
      const item = await tx.item.create({
        data: { studyId: id, outletId: outlet.id, key: slug, kind: "post" },
      });
      for (const key of ["a", "b"]) {
        await tx.quote.create({
          data: {
            studyId: id,
            itemId: item.id,
            key: `${slug}-${key}`,
            form: "verbatim",
            text: key,
            searchText: key,
            archivedAt: slug === "zeta" && key === "b" ? new Date() : null,
          },
        });
      }
    }
  });
  const cards = await getStudies(await visibleStudies(null));
  const [card] = cards;
  expect(card?.outlets.map((outlet) => outlet.slug)).toEqual(["zeta", "alpha"]);
  expect(card?.quotes).toBe(3);
});
