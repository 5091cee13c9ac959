/** What tells the time and is not the wall clock: it goes on as it is. */
const others = [
  "cancelAnimationFrame",
  "cancelIdleCallback",
  "clearImmediate",
  "clearInterval",
  "clearTimeout",
  "hrtime",
  "nextTick",
  "performance",
  "queueMicrotask",
  "requestAnimationFrame",
  "requestIdleCallback",
  "setImmediate",
  "setInterval",
  "setTimeout",
] as const;

/** Sets the wall clock of the test back by so many hours, as an administrator would; it goes on from there. */
export function setClockBack(hours: number): void {
  const now = Date.now() - hours * 3_600_000;
  jest.useFakeTimers({ now, doNotFake: [...others], advanceTimers: true });
}

/** The clock is right again. */
export function setClockRight(): void {
  jest.useRealTimers();
}
