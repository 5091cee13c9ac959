import { getTranslations } from "next-intl/server";

/** That what was pressed is on its way: the style sheet shows it when that takes longer than a moment. */
export async function ComingNote() {
  const words = await getTranslations("comparison");
  return (
    <p className="coming-note pointer-events-none fixed inset-x-0 top-0 z-50 border-accent border-t-4 text-center print:hidden">
      <span className="rounded-b bg-ink px-4 py-1 text-paper text-sm">{words("loading")}</span>
    </p>
  );
}
