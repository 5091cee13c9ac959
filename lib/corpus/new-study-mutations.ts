import type { Account } from "../base/access";
import { invalidField } from "../base/app-error";
import { insertRevision } from "../codebook/mutations";
import type { NewCodebook } from "../codebook/schema";
import { visibleOutlet } from "../db/visible-outlet";
import type { Transaction } from "../db/write";
import { foundStudy } from "../studies/mutations";
import type { FurnishedStudy } from "./new-study-schema";

type Beginning = { account: Account; studyId: number; slugs: string[] };

async function insertOutlets(tx: Transaction, { account, studyId, slugs }: Beginning) {
  const rows = await tx.outlet.findMany({
    where: { slug: { in: slugs }, ...visibleOutlet(account) },
    select: { id: true, slug: true },
  });
  const ids = new Map(rows.map(({ id, slug }) => [slug, id]));
  const data = slugs.map((slug, position) => {
    const outletId = ids.get(slug);
    if (outletId === undefined) throw invalidField("outlets", { key: "not-a-choice" });
    return { studyId, outletId, position, stamp: 1 };
  });
  await tx.studyOutlet.createMany({ data });
}

/** A study with its first lead, outlets and codebook, all in one transaction. */
export function createFurnishedStudy(
  account: Account,
  { codebook, ...input }: Omit<FurnishedStudy, "codebook"> & { codebook: NewCodebook },
): Promise<{ slug: string }> {
  const { outlets, ...study } = input;
  const slugs = [...new Set(outlets)];
  return foundStudy({
    account,
    study,
    furnish: async (tx, studyId) => {
      await insertOutlets(tx, { account, studyId, slugs });
      await insertRevision(tx, { studyId, number: 1, codebook });
      return { outlets: slugs, codebook: codebook.name };
    },
  });
}
