/**
 * A path on this server to go to after signing in, from what a link or form said: anything that
 * leads elsewhere, or can't be read, becomes "/".
 */
export function ownPath(wanted: string | null | undefined): string {
  if (!wanted?.startsWith("/") || /[\\\p{Cc}]/u.test(wanted)) return "/";
  try {
    const base = "http://own.invalid";
    const url = new URL(wanted, base);
    const decoded = decodeURIComponent(url.pathname);
    if (url.origin !== base || decoded.startsWith("//") || decoded.includes("\\")) return "/";
    return url.pathname + url.search + url.hash;
  } catch {
    return "/";
  }
}
