"use client";

import { useState } from "react";
import { slugFromTitle } from "@/lib/studies/slug-from-title";
import { TextField } from "../ui/text-fields";

type Props = { words: { name: string; slug: string; slugHint: string } };

/** A name and the address made from it, until the person writes another. */
export function NameAndAddress({ words }: Props) {
  const [name, setName] = useState("");
  const [slug, setSlug] = useState<string | null>(null);
  return (
    <>
      <TextField
        name="name"
        label={words.name}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        name="slug"
        label={words.slug}
        hint={words.slugHint}
        value={slug ?? slugFromTitle(name)}
        onChange={(event) => setSlug(event.target.value)}
        autoCapitalize="none"
        spellCheck={false}
      />
    </>
  );
}
