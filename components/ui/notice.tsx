import type { ReactNode } from "react";

type Props = { tone?: "note" | "error"; title?: string; children: ReactNode; live?: boolean };

/** Something the person should know, where it matters; `live` is announced when it appears. */
export function Notice({ tone = "note", title, children, live = false }: Props) {
  const look = tone === "error" ? "border-danger bg-danger-soft" : "border-strong-rule bg-note";
  return (
    <div
      role={live ? (tone === "error" ? "alert" : "status") : undefined}
      className={`rounded border-l-4 px-4 py-3 ${look}`}
    >
      {title && <p className="font-semibold">{title}</p>}
      {children}
    </div>
  );
}
