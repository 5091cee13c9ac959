import { getTranslations } from "next-intl/server";
import type { Progress } from "@/lib/annotation/queue";

/** "7 of 20 submitted · 1 draft", as a bar and in words. */
export async function ProgressLine({ progress }: { progress: Progress }) {
  const words = await getTranslations("annotate");
  const { submitted, drafts, total } = progress;
  const text = words("progress", { submitted, total });
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
      <progress
        value={submitted}
        max={Math.max(total, 1)}
        aria-label={text}
        className="h-2 w-32 appearance-none overflow-hidden rounded-full bg-rule [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-rule [&::-webkit-progress-value]:bg-accent"
      />
      <span>
        {text}
        {drafts > 0 && ` · ${words("drafts", { count: drafts })}`}
      </span>
    </p>
  );
}
