import { getTranslations } from "next-intl/server";
import { ProgressBar } from "../ui/progress-bar";

type Props = { progress: { contested: number; decided: number } };

/** "3 of 7 contested quotes decided", as a bar and in words; nothing while no quote is contested. */
export async function AdjudicationProgress({ progress }: Props) {
  const words = await getTranslations("adjudicate");
  if (progress.contested === 0) return null;
  const text = words("progress", progress);
  return (
    <span className="flex flex-wrap items-center gap-x-3 text-base text-soft">
      <ProgressBar value={progress.decided} max={progress.contested} label={text} />
      {text}
    </span>
  );
}
