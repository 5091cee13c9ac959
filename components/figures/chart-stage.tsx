"use client";

import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from "react";
import { markAt, useMarkOpening } from "./mark-opening";
import { type Direction, nextMark } from "./next-mark";

type Props = {
  /** How the keyboard goes through the marks. */
  hint: string;
  /** Said while quotes are on their way. */
  loading: string;
  children: ReactNode;
};

type Tip = { text: string; left: number; top: number; isBelow: boolean };

/** Marks that can be seen: of two drawings one is shown. */
function marksIn(stage: HTMLElement) {
  const marks = "[data-mark]:not([aria-hidden] *)";
  return [...stage.querySelectorAll<HTMLElement | SVGElement>(marks)].filter(
    (mark) => mark.getClientRects().length > 0,
  );
}

/** Scrolls back what lies behind a head that stays in sight (drawn.tsx). */
function uncover(mark: Element, stage: HTMLElement) {
  const { top, bottom } = mark.getBoundingClientRect();
  for (const head of stage.querySelectorAll("svg.sticky")) {
    const over = head.getBoundingClientRect();
    if (over.height > 0 && top < over.bottom && bottom > over.top) {
      scrollBy({ top: top - over.bottom - 8, behavior: "instant" });
    }
  }
}

/** One of the marks is on the way of the Tab key; from there arrows go on. */
function putOnTheWay(stage: HTMLElement, chosen?: Element | null) {
  const marks = marksIn(stage);
  const open = marks.find((mark) => mark.getAttribute("aria-current") === "true");
  const first = chosen && marks.includes(chosen as HTMLElement) ? chosen : (open ?? marks[0]);
  for (const mark of marks) mark.setAttribute("tabindex", mark === first ? "0" : "-1");
}

/** Where a key leads from a mark; −1 where it leads nowhere. */
function placeAfter(marks: readonly Element[], at: number, key: string): number {
  if (key === "Home") return 0;
  if (key === "End") return marks.length - 1;
  if (!/^Arrow(Right|Left|Down|Up)$/.test(key)) return -1;
  const boxes = marks.map((mark) => mark.getBoundingClientRect());
  return nextMark(boxes, at, key as Direction);
}

function tipOf(mark: Element, stage: HTMLElement): Tip {
  const at = mark.getBoundingClientRect();
  const from = stage.getBoundingClientRect();
  const isBelow = at.top < 90;
  return {
    text: mark.getAttribute("aria-label") ?? "",
    left: Math.min(Math.max(at.left + at.width / 2 - from.left, 90), from.width - 90),
    top: (isBelow ? at.bottom + 6 : at.top - 6) - from.top,
    isBelow,
  };
}

/**
 * What makes marks drawn on the server easy to reach: words at the mark under pointer, focus or finger,
 * arrows from mark to mark, and quotes that open without a reload. Without scripts marks are links.
 */
export function ChartStage({ hint, loading, children }: Props) {
  const { onClick, status } = useMarkOpening(loading);
  const stage = useRef<HTMLDivElement>(null);
  const [tip, setTip] = useState<Tip | null>(null);
  useEffect(() => {
    const { current } = stage;
    if (!current) return;
    putOnTheWay(current);
    // A chart may replace what the server has drawn, or be drawn anew, without this being asked.
    const observer = new MutationObserver(() => putOnTheWay(current, document.activeElement));
    observer.observe(current, { childList: true, attributeFilter: ["class"], subtree: true });
    return () => observer.disconnect();
  }, []);
  /** A finger leaves at once, and the focus goes to the quotes: what it asked stays until the next touch. */
  const isTouched = useRef(false);
  useEffect(() => {
    const forget = ({ target, pointerType }: globalThis.PointerEvent) => {
      isTouched.current = pointerType === "touch";
      const isHere = target instanceof Node && stage.current?.contains(target);
      if (!isHere) setTip(null);
    };
    document.addEventListener("pointerdown", forget);
    return () => document.removeEventListener("pointerdown", forget);
  }, []);
  const hide = () => {
    if (!isTouched.current) setTip(null);
  };
  const show = (target: EventTarget) => {
    const mark = markAt(target);
    setTip(mark && stage.current ? tipOf(mark, stage.current) : null);
  };
  const onFocus = ({ target }: FocusEvent) => {
    const mark = markAt(target);
    if (mark && stage.current) uncover(mark, stage.current);
    show(target);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const mark = markAt(event.target);
    if (!mark || !stage.current) return;
    if (event.key === "Escape") setTip(null);
    const marks = marksIn(stage.current);
    const next = marks[placeAfter(marks, marks.indexOf(mark), event.key)];
    if (!next || next === mark) return;
    event.preventDefault();
    putOnTheWay(stage.current, next);
    next.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for the links inside it.
    <div
      ref={stage}
      className="group/stage relative print:break-inside-avoid"
      onClickCapture={onClick}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={hide}
      onPointerOver={({ target }: PointerEvent) => show(target)}
      onPointerLeave={hide}
    >
      <p className="sr-only print:hidden">{hint}</p>
      {children}
      {status}
      {tip && (
        <p
          aria-hidden="true"
          style={{ left: tip.left, top: tip.top }}
          className={`pointer-events-none absolute z-20 w-max max-w-72 -translate-x-1/2 rounded border border-strong-rule bg-surface px-3 py-2 text-sm leading-snug shadow-lg ${tip.isBelow ? "" : "-translate-y-full"}`}
        >
          {tip.text}
        </p>
      )}
    </div>
  );
}
