"use client";

import { createContext, useContext } from "react";

/** The sentences about the fields of the form around, by field name. */
export const FieldErrors = createContext<Record<string, string>>({});

export function useFieldError(name: string): string | undefined {
  return useContext(FieldErrors)[name.replace(/(\[\]|\?)$/, "")];
}
