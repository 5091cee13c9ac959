"use client";

import { useState } from "react";
import { toolLook } from "./tool-look";

type Props = {
  /** Of the SVG that the picture is made from. */
  href: string;
  /** Of the file, without its ending. */
  name: string;
  words: { png: string; making: string; failed: string };
};

function save(blob: Blob, name: string) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the file; the address may go.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Makes a picture of the figure in the browser, which has the letters for it. */
export function PngButton({ href, name, words }: Props) {
  const [state, setState] = useState<"idle" | "making" | "failed">("idle");
  const make = async () => {
    setState("making");
    try {
      const answer = await fetch(href);
      if (!answer.ok) throw new Error(`${href}: ${answer.status}`);
      const { pngPicture } = await import("./png-picture");
      save(await pngPicture(await answer.text()), `${name}.png`);
      setState("idle");
    } catch {
      setState("failed");
    }
  };
  return (
    <>
      <button
        type="button"
        onClick={make}
        disabled={state === "making"}
        className={`${toolLook} noscript:hidden`}
      >
        {state === "making" ? words.making : words.png}
      </button>
      <span role="status" className="text-danger text-sm empty:absolute">
        {state === "failed" ? words.failed : null}
      </span>
    </>
  );
}
