"use client";

import { unavailableDigest } from "@/lib/base/digest";
import words from "@/lib/words/en/boundaries.json";
import { Button } from "../ui/button";

type Props = { error: Error & { digest?: string }; reset: () => void };

/**
 * What is left when a page breaks. Its words come straight from the catalogue's default: asking for
 * the visitor's language may be what broke. The reference is the one in the server's log; a database
 * that is away is told by name.
 */
export function BrokenPage({ error, reset }: Props) {
  const isAway = error.digest === unavailableDigest;
  return (
    <div className="mx-auto max-w-prose pt-16 text-center" role="alert">
      <h1 className="text-3xl">{isAway ? words.unavailableTitle : words.errorTitle}</h1>
      <p className="mt-4 mb-6 text-lg text-soft">
        {isAway
          ? words.unavailableText
          : words.errorText.replace("{reference}", error.digest ?? "–")}
      </p>
      <Button look="primary" onClick={reset}>
        {words.tryAgain}
      </Button>
    </div>
  );
}
