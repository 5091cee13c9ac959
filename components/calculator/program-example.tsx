import { getTranslations } from "next-intl/server";

const look =
  "mt-3 overflow-x-auto rounded border border-rule bg-sunken px-4 py-3 font-mono text-sm leading-6";

/** How a program asks, as lines for a shell. */
export function curlLines(origin: string) {
  const api = `${origin}/api/agreement`;
  return {
    text: `curl --data-binary @table.csv -H 'Content-Type: text/csv' \\\n  '${api}?level=nominal'`,
    json: `curl -H 'Content-Type: application/json' -d '{"level": "ordinal",\n  "units": [[1, 1, 2], [3, 3, null], [2, 2, 2], [1, 2, 1], [3, 3, 3]]}' \\\n  '${api}'`,
  };
}

/** Lines of a shell that scroll inside their own box. */
export function ShellLines({ label, children }: { label: string; children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard.
    <section tabIndex={0} aria-label={label} className={look}>
      <pre>{children}</pre>
    </section>
  );
}

/** The calculator for those who don't come by browser. */
export async function ProgramExample({ origin }: { origin: string }) {
  const words = await getTranslations("calculator");
  const lines = curlLines(origin);
  return (
    <section aria-labelledby="program" className="mt-12 border-rule border-t pt-6">
      <h2 id="program" className="text-xl">
        {words("program")}
      </h2>
      <p className="mt-1 max-w-prose text-soft text-sm">{words("programText")}</p>
      <ShellLines label="curl, CSV">{lines.text}</ShellLines>
      <ShellLines label="curl, JSON">{lines.json}</ShellLines>
      <p className="mt-3 max-w-prose text-soft text-sm">{words("programLimits")}</p>
    </section>
  );
}
