import { getTranslations } from "next-intl/server";
import type { Progress } from "@/lib/annotation/queue";
import { ProgressBar } from "../ui/progress-bar";

/** "7 of 20 submitted · 1 draft", as a bar and in words. */
export async function ProgressLine({ progress }: { progress: Progress }) {
  const words = await getTranslations("annotate");
  const { submitted, drafts, total } = progress;
  const text = words("progress", { submitted, total });
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
      <ProgressBar value={submitted} max={total} label={text} />
      <span>
        {text}
        {drafts > 0 && ` · ${words("drafts", { count: drafts })}`}
      </span>
    </p>
  );
}
