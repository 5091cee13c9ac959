import { grantAccount } from "@/lib/auth/grant";
import { systemStudyAccess } from "@/lib/auth/system-access";
import { createItem } from "@/lib/corpus/item-mutations";
import { createOutlet } from "@/lib/corpus/outlet-mutations";
import { createQuote } from "@/lib/corpus/quote-mutations";
import { newItem, newOutlet, newQuote } from "@/lib/corpus/schema";
import { write } from "@/lib/db/write";
import { createStudy } from "@/lib/studies/mutations";
import { newStudy } from "@/lib/studies/schema";

let count = 0;

/** A new study with a lead of its own; nothing is in it yet. */
export async function emptyStudy() {
  count += 1;
  const slug = `study-${count}`;
  const email = `lead-${count}@example.org`;
  const user = await write((tx) => tx.user.create({ data: { name: `Lead ${count}`, email } }));
  const texts = { title: slug, proposal: "P", proposedBy: "B", proposedIn: "I" };
  await createStudy(grantAccount(user), newStudy.parse({ slug, ...texts }));
  return systemStudyAccess(slug, "lead", user.id);
}

type Lead = Awaited<ReturnType<typeof emptyStudy>>;

export const outletNamed = (slug: string, more: object = {}) =>
  newOutlet.parse({ slug, name: slug, medium: "website", ...more });

export const itemOf = (outlet: string, more: object = {}) =>
  newItem.parse({ outlet, kind: "article", ...more });

export const quoteOf = (item: string, text: string, more: object = {}) =>
  newQuote.parse({ item, form: "verbatim", text, ...more });

/** The study with one outlet, one item and the quotes given, whose keys are returned. */
export async function withQuotes(lead: Lead, texts: string[]) {
  const outlet = `${lead.study.slug}-outlet`;
  await createOutlet(lead, outletNamed(outlet));
  const item = (await createItem(lead, itemOf(outlet))).key;
  const quotes: string[] = [];
  for (const text of texts) quotes.push((await createQuote(lead, quoteOf(item, text))).key);
  return { outlet, item, quotes };
}
