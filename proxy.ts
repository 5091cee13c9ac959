import { type NextRequest, NextResponse } from "next/server";
import { securityHeaders } from "@/lib/auth/security-headers";

/** Headers for every page. It decides nothing: access is checked where data is read and written. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const headers = securityHeaders(nonce, request.nextUrl.pathname);
  const forwarded = new Headers(request.headers);
  forwarded.set("x-nonce", nonce);
  // Next reads the nonce for its own scripts from the policy of the request.
  forwarded.set("content-security-policy", headers["content-security-policy"] ?? "");
  const response = NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

/** Not for files, nor for the two addresses that carry their headers themselves (defineDataRoute). */
export const config = {
  matcher: ["/((?!_next/static/|api/studies/[^/]+/(?:comparison|figure)$).*)"],
};
