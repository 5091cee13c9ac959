/** Text that would become markup, a script or an attribute wherever it is not written as text. */
export function hostile(what: string): string {
  return `${what} <script>alert(1)</script></script><img src=x onerror=alert(1)><!--\u2028" onmouseover=alert(1) \u202Etxet`;
}

export const hostileStudy = "hostile-study";
