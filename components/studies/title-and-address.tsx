"use client";

import { useState } from "react";
import { slugFromTitle } from "@/lib/studies/slug-from-title";
import { TextField } from "../ui/text-fields";

type Props = { words: { title: string; slug: string; slugHint: string } };

/** A title and the address made from it, until the person writes another. */
export function TitleAndAddress({ words }: Props) {
  const [title, setTitle] = useState("");
  const [slug, setSlug] = useState<string | null>(null);
  return (
    <>
      <TextField
        name="title"
        label={words.title}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        autoComplete="off"
      />
      <TextField
        name="slug"
        label={words.slug}
        hint={words.slugHint}
        value={slug ?? slugFromTitle(title)}
        onChange={(event) => setSlug(event.target.value || null)}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
    </>
  );
}
