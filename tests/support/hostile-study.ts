import { recordAdjudication } from "@/lib/annotation/adjudication/mutations";
import { saveAnnotation } from "@/lib/annotation/save-mutations";
import { systemStudyAccess } from "@/lib/auth/system-access";
import { createCodebookRevision } from "@/lib/codebook/mutations";
import { createItem } from "@/lib/corpus/item-mutations";
import { createOutlet } from "@/lib/corpus/outlet-mutations";
import { createQuote } from "@/lib/corpus/quote-mutations";
import { reader } from "@/lib/db/client";
import { write } from "@/lib/db/write";
import { createStudy, updateStudySettings } from "@/lib/studies/mutations";
import { hostile, hostileStudy } from "./hostile-text";

const code = (key: string, value: number | null) => ({
  key,
  name: hostile(`Code ${key}`),
  definition: hostile("Definition"),
  include: hostile("Include"),
  exclude: hostile("Exclude"),
  value,
});

const codebook = {
  name: hostile("Codebook"),
  version: 1,
  unit: hostile("Unit"),
  variables: [
    {
      key: "frame",
      name: hostile("Frame"),
      question: hostile("Question"),
      level: "nominal" as const,
      select: "many" as const,
      max: 2,
      codes: [code("one", null), code("two", null)],
    },
    {
      key: "sentiment",
      name: hostile("Sentiment"),
      question: hostile("Tone"),
      level: "ordinal" as const,
      select: "one" as const,
      max: 1,
      codes: [-1, 0, 1].map((value) => code(String(value), value)),
    },
  ],
};

async function createCorpus() {
  const lead = await systemStudyAccess(hostileStudy, "lead");
  await createOutlet(lead, {
    slug: "hostile",
    name: hostile("Outlet"),
    medium: "website",
    country: null,
    ownership: hostile("Owner").slice(0, 60),
    description: hostile("Description"),
    audience: null,
  });
  await createItem(lead, {
    key: "hostile-item",
    outlet: "hostile",
    kind: "article",
    title: hostile("Item"),
    author: hostile("Author"),
    url: null,
    publishedOn: "2024",
    dateNote: hostile("Date note"),
  });
  await createQuote(lead, {
    key: "hostile-1",
    item: "hostile-item",
    form: "verbatim",
    text: hostile("Quote"),
    language: "en",
    originalText: hostile("Original"),
    originalLanguage: null,
    speaker: hostile("Speaker"),
    context: hostile("Context"),
    contentNote: null,
  });
}

/** A published study whose every text is hostile, annotated and adjudicated by an account of a hostile name. */
export async function createHostileStudy(accountEmail: string): Promise<void> {
  await createStudy(null, {
    slug: hostileStudy,
    title: hostile("Study"),
    proposal: hostile("Proposal"),
    proposedBy: hostile("Proposer"),
    proposedIn: hostile("Place"),
    question: hostile("Asks"),
    source: hostile("Source"),
    annotationNote: hostile("Note"),
  });
  const lead = await systemStudyAccess(hostileStudy, "lead");
  await createCodebookRevision(lead, codebook);
  await createCorpus();
  await updateStudySettings(lead, { published: true, answersShown: "always", namesShown: true });
  const name = hostile("Analyst").slice(0, 100);
  const { id: userId } = await reader().user.findUniqueOrThrow({ where: { email: accountEmail } });
  await write((tx) => tx.user.update({ where: { id: userId }, data: { name } }));
  const studyId = lead.study.id;
  await write((tx) =>
    tx.studyMember.create({ data: { studyId, userId, role: "lead", number: 1 } }),
  );
  const analyst = await systemStudyAccess(hostileStudy, "analyst", userId);
  await saveAnnotation(analyst, {
    quote: "hostile-1",
    input: {
      version: 0,
      answers: { frame: ["one"], sentiment: ["1"] },
      confidence: null,
      memo: hostile("Memo"),
      submit: true,
    },
  });
  await recordAdjudication(await systemStudyAccess(hostileStudy, "lead", userId), {
    quote: "hostile-1",
    variable: "sentiment",
    version: 0,
    codes: ["-1"],
    reason: hostile("Reason"),
  });
}
