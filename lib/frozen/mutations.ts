import { accountId } from "../annotation/requirement-mutations";
import type { StudyAccess } from "../base/access";
import { AppError } from "../base/app-error";
import type { Transaction } from "../db/write";
import { writeStudy } from "../db/write-study";
import { addresses, contentHash, contentText } from "./content";
import { type FrozenContent, frozenContent } from "./schema";
import { withdrawnReason } from "./withdrawn-reason";

/** Bytes of one figure's content: some ten thousand quotes. */
const MOST_BYTES = 16_000_000;

/** Where a figure is found from now on, and the hash of its content. */
export type Frozen = { address: string; sha256: string };

async function freeAddress(tx: Transaction, sha256: string): Promise<string> {
  for (const address of addresses(sha256)) {
    if (!(await tx.frozenFigure.findUnique({ where: { address }, select: { id: true } }))) {
      return address;
    }
  }
  throw new RangeError(`two figures have the hash ${sha256}`);
}

/** The content as text, held against what reading it will ask for. Throws too-large. */
function checkedText(content: FrozenContent): string {
  const text = contentText(frozenContent.parse(content));
  if (Buffer.byteLength(text) > MOST_BYTES) {
    throw new AppError("too-large", { key: "freeze-too-large" });
  }
  return text;
}

/**
 * Keeps a figure for good. Throws conflict when the study has changed since the content was read: its
 * parts would then be of different revisions.
 */
export function recordFrozenFigure(
  access: StudyAccess<"analyst">,
  { content, requestKey }: { content: FrozenContent; requestKey?: string | undefined },
): Promise<Frozen> {
  const frozenById = accountId(access);
  const text = checkedText(content);
  const sha256 = contentHash(text);
  const { revision } = content;
  const { chart, title } = content.sheet;
  return writeStudy(access, {
    kind: "figure.frozen",
    requestKey,
    work: async (tx, stamp) => {
      if (stamp !== revision + 1) throw new AppError("conflict", { key: "freeze-moved" });
      const address = await freeAddress(tx, sha256);
      const row = { address, chart, title, content: text, sha256, revision, frozenById, stamp };
      await tx.frozenFigure.create({
        data: { ...row, studyId: access.study.id, createdAt: content.frozenAt },
      });
      return { subject: `frozen:${address}`, before: null, after: { address, sha256 } };
    },
  });
}

/** Keeps a figure from everybody from now on; its row stays. Throws not-found and conflict. */
export function withdrawFrozenFigure(
  access: StudyAccess<"lead">,
  { address, requestKey }: { address: string; requestKey?: string | undefined },
): Promise<{ address: string; withdrawnAt: string }> {
  return writeStudy(access, {
    kind: "figure.withdrawn",
    requestKey,
    work: async (tx, stamp) => {
      const row = await tx.frozenFigure.findFirst({
        where: { studyId: access.study.id, address },
        select: { id: true, withdrawnAt: true },
      });
      if (!row) throw new AppError("not-found", { key: "not-found" });
      if (row.withdrawnAt) throw new AppError("conflict", withdrawnReason(row.withdrawnAt));
      const now = new Date();
      await tx.frozenFigure.update({ where: { id: row.id }, data: { withdrawnAt: now, stamp } });
      const after = { address, withdrawnAt: now.toISOString() };
      return { subject: `frozen:${address}`, before: { withdrawnAt: null }, after };
    },
  });
}
