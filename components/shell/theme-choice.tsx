"use client";

import { useEffect, useRef } from "react";
import { themeCookie } from "@/lib/words/preferences";

type Props = { label: string; choices: { value: string; name: string }[] };

/** Light, dark or as the device; kept in a cookie so that the server draws the first picture right. */
export function ThemeChoice({ label, choices }: Props) {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (select.current) select.current.value = document.documentElement.dataset.theme ?? "";
  }, []);
  const choose = (theme: string) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in some browsers.
    document.cookie = `${themeCookie}=${theme}; path=/; max-age=31536000; samesite=lax`;
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  };
  return (
    <label className="flex items-center gap-2">
      {label}
      <select
        ref={select}
        onChange={(event) => choose(event.target.value)}
        className="min-h-8 rounded border border-strong-rule bg-surface px-2 text-ink"
      >
        {choices.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
