"use client";

import { computationDigests, unavailableDigest } from "@/lib/base/digest";
import words from "@/lib/words/en/boundaries.json";
import { Button } from "../ui/button";

const [busy, tooLong] = computationDigests;

/** What is told of an error by its digest. */
function toldOf(digest: string | undefined): { title: string; text: string } {
  switch (digest) {
    case unavailableDigest:
      return { title: words.unavailableTitle, text: words.unavailableText };
    case busy:
      return { title: words.unavailableTitle, text: words.busyText };
    case tooLong:
      return { title: words.tooLongTitle, text: words.tooLongText };
    default:
      return {
        title: words.errorTitle,
        text: words.errorText.replace("{reference}", digest ?? "–"),
      };
  }
}

type Props = { error: Error & { digest?: string }; reset: () => void };

/**
 * What is left when a page breaks. Its words come straight from the catalogue's default: asking for
 * the visitor's language may be what broke. The reference is the one in the server's log; a database
 * that is away, and a computation that was too much, are told by name.
 */
export function BrokenPage({ error, reset }: Props) {
  const { title, text } = toldOf(error.digest);
  return (
    <div className="mx-auto max-w-prose pt-16 text-center" role="alert">
      <h1 className="text-3xl">{title}</h1>
      <p className="mt-4 mb-6 text-lg text-soft">{text}</p>
      <Button look="primary" onClick={reset}>
        {words.tryAgain}
      </Button>
    </div>
  );
}
