"use client";

import { useCallback, useRef, useState } from "react";
import { looksLikeJson } from "@/lib/exchange/looks-like-json";

/**
 * The text in the field. It may be megabytes, so it stays in the field and only what follows from it
 * is kept here. What somebody typed and an example or a file replaced can be put back.
 */
export function useTableText(onChange: () => void) {
  const field = useRef<HTMLTextAreaElement>(null);
  const lastPut = useRef("");
  const [kept, setKept] = useState<string | null>(null);
  const [isJson, setIsJson] = useState(false);
  const changed = useCallback(() => {
    setIsJson(looksLikeJson(field.current?.value.slice(0, 1000) ?? ""));
    onChange();
  }, [onChange]);
  const put = useCallback(
    (text: string) => {
      const { current } = field;
      if (!current) return;
      const before = current.value;
      setKept((known) => (before.trim() !== "" && before !== lastPut.current ? before : known));
      current.value = text;
      lastPut.current = current.value;
      current.scrollTop = 0;
      changed();
    },
    [changed],
  );
  const putBack = useCallback(() => {
    if (!field.current || kept === null) return;
    field.current.value = kept;
    setKept(null);
    changed();
    field.current.focus();
  }, [kept, changed]);
  return { field, isJson, canPutBack: kept !== null, changed, put, putBack };
}
