import { useEffect, useState } from "react";

/** What comes within a moment needs no word that it comes. */
const MOMENT_MS = 150;

/** Whether something has lasted for longer than a moment. */
export function useLasting(isOn: boolean): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    if (!isOn) return setLasting(false);
    const moment = setTimeout(() => setLasting(true), MOMENT_MS);
    return () => clearTimeout(moment);
  }, [isOn]);
  return isOn && isLasting;
}
