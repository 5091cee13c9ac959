"use client";

import { useEffect, useEffectEvent } from "react";
import { type Binding, type Command, command, takesText } from "./shortcuts";

type Setup = { bindings: Binding[]; singleKeys: boolean; run: (command: Command) => void };

/** Listens to the whole page: the analyst need not put the focus anywhere first. */
export function useShortcuts({ bindings, singleKeys, run }: Setup): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
    const typing = takesText(document.activeElement);
    const asked = command(event, { bindings, singleKeys, typing });
    if (!asked) return;
    event.preventDefault();
    run(asked);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
