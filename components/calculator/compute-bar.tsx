"use client";

import { useEffect, useState } from "react";
import { Button } from "../ui/button";
import type { CalculatorWords } from "./answer";
import { filled } from "./filled";

/** The seconds since this appeared; nothing in the first. */
function Elapsed({ words }: { words: CalculatorWords }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  if (seconds === 0) return null;
  return <span aria-hidden="true"> {filled(words.elapsed, { seconds })}</span>;
}

type Props = {
  words: CalculatorWords;
  phase: "idle" | "computing" | "cancelled" | "done";
  onCancel: () => void;
};

/** Computes, stops, and says how far it is; each state is announced once and the seconds are not. */
export function ComputeBar({ words, phase, onCancel }: Props) {
  const [isReady, setIsReady] = useState(false);
  useEffect(() => setIsReady(true), []);
  const isComputing = phase === "computing";
  const said = {
    idle: "",
    computing: words.computing,
    cancelled: words.cancelled,
    done: words.done,
  };
  return (
    <div className="mt-5 flex flex-wrap items-center gap-3">
      <Button type="submit" look="primary" disabled={!isReady || isComputing}>
        {words.compute}
      </Button>
      {isComputing && <Button onClick={onCancel}>{words.cancel}</Button>}
      <p className={`text-sm ${phase === "done" ? "sr-only" : ""}`}>
        <span role="status">{said[phase]}</span>
        {isComputing && <Elapsed words={words} />}
      </p>
    </div>
  );
}
