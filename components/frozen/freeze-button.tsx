"use client";

import Link from "next/link";
import { useRef, useState } from "react";
import type { Result } from "@/lib/base/result";
import type { Frozen } from "@/lib/frozen/mutations";
import { toolLook } from "../figures/tool-look";
import { newRequestKey } from "../ui/new-request-key";
import type { FreezeWords } from "./freeze-words";

type Props = {
  /** Slug. */
  study: string;
  /** The comparison's query string that shows the figure, with its "?"; "" for none. */
  query: string;
  /** Why this figure can't be frozen, as a sentence in place of the button; null when it can. */
  hindrance: string | null;
  words: FreezeWords;
};

type Fate = { figure: Frozen } | { failure: string } | null;

async function send(url: string, requestKey: string): Promise<Result<Frozen> | null> {
  try {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ requestKey });
    const response = await fetch(url, { method: "POST", headers, body });
    const answer = (await response.json()) as Result<Frozen>;
    return typeof answer?.ok === "boolean" ? answer : null;
  } catch {
    return null;
  }
}

/** Freezes the figure beside it and says where it is found from now on. */
export function FreezeButton({ study, query, hindrance, words }: Props) {
  const [isPending, setIsPending] = useState(false);
  const [fate, setFate] = useState<Fate>(null);
  // Kept until an answer comes, so that a second try of a request whose answer was lost freezes once.
  const key = useRef<{ query: string; requestKey: string } | null>(null);
  if (hindrance !== null) return <p className="basis-full text-soft text-sm">{hindrance}</p>;
  const freeze = async () => {
    setIsPending(true);
    setFate(null);
    if (key.current?.query !== query) key.current = { query, requestKey: newRequestKey() };
    const answer = await send(`/api/studies/${study}/frozen${query}`, key.current.requestKey);
    if (answer) key.current = null;
    setIsPending(false);
    if (answer?.ok) setFate({ figure: answer.value });
    else setFate({ failure: answer?.message ?? words.unreachable });
  };
  return (
    <>
      <button
        type="button"
        title={words.about}
        disabled={isPending}
        onClick={() => void freeze()}
        className={`${toolLook} disabled:opacity-60`}
      >
        {isPending ? words.freezing : words.freeze}
      </button>
      <span role="status" className="self-center text-sm empty:hidden">
        {fate && "figure" in fate && (
          <>
            {words.done}{" "}
            <Link href={`/frozen/${fate.figure.address}`} prefetch={false} className="underline">
              {words.open}
            </Link>
          </>
        )}
      </span>
      <span role="alert" className="self-center font-semibold text-danger text-sm empty:hidden">
        {fate && "failure" in fate && fate.failure}
      </span>
    </>
  );
}
