import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AnnotateQuote } from "@/components/annotate/annotate-quote";
import { listSize, QueueHead } from "@/components/annotate/queue-head";
import { QuotePanel } from "@/components/annotate/quote-panel";
import { hindranceOf } from "@/lib/annotation/hindrance";
import { getOwnAnnotation } from "@/lib/annotation/own-queries";
import {
  getQueuePlace,
  getQuoteBeginnings,
  getQuoteToAnnotate,
} from "@/lib/annotation/queue-queries";
import { getNextToDo } from "@/lib/annotation/to-do-queries";
import { orRefuse, pageStudyAccess } from "@/lib/auth/page-access";
import { getCodebook } from "@/lib/codebook/queries";

type Props = { params: Promise<{ slug: string; quote: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("annotate");
  return { title: words("title") };
}

export default async function AnnotateQuotePage({ params }: Props) {
  const { slug, quote: key } = await params;
  const access = await pageStudyAccess(slug, "analyst");
  const quote = await orRefuse(getQuoteToAnnotate(access, key));
  const [queue, stored, codebook] = await Promise.all([
    getQueuePlace(access, { key, size: listSize }),
    getOwnAnnotation(access, key),
    getCodebook(access),
  ]);
  const keys = queue.near.map((entry) => entry.key);
  const beginnings = await getQuoteBeginnings(access, keys);
  const toDo = stored?.state === "submitted" ? await getNextToDo(access, key) : null;
  const around = { previous: queue.previous, next: queue.next, toDo };
  const facts = { codebook: codebook !== null, quoteArchived: quote.archivedBy !== null };
  const hindrance = hindranceOf(access, facts);
  return (
    <>
      <QueueHead {...{ slug, queue, current: key, beginnings }} account={access.account?.id ?? 0} />
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <QuotePanel quote={quote} />
        <div>
          <AnnotateQuote {...{ access, quote: key, around, stored, codebook, hindrance }} />
        </div>
      </div>
    </>
  );
}
