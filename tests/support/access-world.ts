import { passwordHash } from "@/lib/auth/password";
import { systemStudyAccess } from "@/lib/auth/system-access";
import { codebookCopy } from "@/lib/codebook/codebook-copy";
import { createCodebookRevision } from "@/lib/codebook/mutations";
import { getCodebook } from "@/lib/codebook/queries";
import { createItem } from "@/lib/corpus/item-mutations";
import { createOutlet } from "@/lib/corpus/outlet-mutations";
import { createQuote } from "@/lib/corpus/quote-mutations";
import { write } from "@/lib/db/write";
import { createStudy } from "@/lib/studies/mutations";
import type { Person } from "./access-table";
import { freezeOwnFigure } from "./freeze-own-figure";

export const password = "a password for this test alone";
export const privateStudy = "private-study";

const texts = {
  title: "A study that nobody published",
  proposal: "Something is proposed.",
  proposedBy: "Somebody",
  proposedIn: "Somewhere",
  question: null,
  source: null,
  annotationNote: null,
};

async function account(name: string, admin = false): Promise<number> {
  const hash = await passwordHash(password);
  const email = `${name}@example.org`;
  const user = await write((tx) =>
    tx.user.create({ data: { name, email, passwordHash: hash, admin } }),
  );
  return user.id;
}

async function study(slug: string, corpus: string): Promise<number> {
  const title = slug === privateStudy ? texts.title : "Another study";
  await createStudy(null, { ...texts, title, slug });
  const lead = await systemStudyAccess(slug, "lead");
  const demo = await getCodebook(await systemStudyAccess("central-asia-defence", "reader"));
  if (demo) await createCodebookRevision(lead, codebookCopy(demo));
  const profile = { medium: "website", country: null, ownership: null, description: null };
  await createOutlet(lead, { ...profile, slug: corpus, name: corpus, audience: null });
  await createItem(lead, {
    key: `${corpus}-item`,
    outlet: corpus,
    kind: "article",
    title: null,
    author: null,
    url: null,
    publishedOn: "2024-08",
    dateNote: null,
  });
  for (const key of [`${corpus}-1`, `${corpus}-2`]) {
    await createQuote(lead, {
      key,
      item: `${corpus}-item`,
      form: "verbatim",
      text: `What ${key} says`,
      language: "en",
      originalText: null,
      originalLanguage: null,
      speaker: null,
      context: null,
      contentNote: null,
    });
  }
  return lead.study.id;
}

/**
 * A study that is not published, with outlet "own", quotes "own-1" and "own-2" and a frozen figure of
 * the first; another one with "other"; and an account for every person of the access table. In the database of DATABASE_URL.
 */
export async function createAccessWorld(): Promise<Partial<Record<Person, string>>> {
  const own = await study(privateStudy, "own");
  const other = await study("other-study", "other");
  const members = [
    { name: "viewer", studyId: own, role: "viewer" },
    { name: "analyst", studyId: own, role: "analyst" },
    { name: "lead", studyId: own, role: "lead" },
    { name: "disabled", studyId: own, role: "lead" },
    { name: "stranger", studyId: other, role: "lead" },
  ] as const;
  for (const [at, { name, studyId, role }] of members.entries()) {
    const userId = await account(name);
    await write((tx) => tx.studyMember.create({ data: { studyId, userId, role, number: at + 1 } }));
    if (name === "lead") await freezeOwnFigure(await systemStudyAccess(privateStudy, role, userId));
  }
  await account("admin", true);
  const names = ["viewer", "analyst", "lead", "disabled", "stranger", "admin"] as const;
  return Object.fromEntries(names.map((name) => [name, `${name}@example.org`]));
}

export async function disable(email: string): Promise<void> {
  await write((tx) => tx.user.update({ where: { email }, data: { disabledAt: new Date() } }));
}
