// What the browser's memory of pages can't know: it lasts as long as the tab, between two quotes.

const versions = new Map<string, number>();
let arriving = false;

export function rememberVersion(annotation: string, version: number): void {
  versions.set(annotation, version);
}

/** Whether a page drawn from this version is older than what this tab has stored since. */
export function isOutdated(annotation: string, version: number): boolean {
  return (versions.get(annotation) ?? 0) > version;
}

/** The next page that opens was reached by submitting. */
export function depart(): void {
  arriving = true;
}

/** Whether this page was reached by submitting; true once. */
export function hasArrived(): boolean {
  const arrived = arriving;
  arriving = false;
  return arrived;
}
