"use client";

import { useState } from "react";
import { rememberPreference } from "./preference";

/** A choice about the form that the browser remembers; the server draws it as it was left. */
export function usePreference(cookie: string, first: boolean) {
  const [on, setOn] = useState(first);
  const choose = (wanted: boolean) => {
    rememberPreference(cookie, wanted);
    setOn(wanted);
  };
  return [on, choose] as const;
}
