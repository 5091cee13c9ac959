import { environment } from "../base/env";

/** Pages that other sites may show in a frame: no script, no cookie's page, nothing to press but links. */
function isEmbedPath(path: string): boolean {
  return path.startsWith("/embed/");
}

function embedHeaders() {
  return {
    // "*" means sites; a page from a disk or an editor's preview is none, and may show a figure too.
    "content-security-policy":
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors * file: data: blob: about:",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    "cross-origin-resource-policy": "cross-origin",
  };
}

/** Of all answers that no other site may show. */
const ownHeaders = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

function transportHeaders(): Record<string, string> {
  return environment().origin.startsWith("https:")
    ? { "strict-transport-security": "max-age=31536000" }
    : {};
}

/** What browsers are told with every answer that is data: opened as a page it runs and loads nothing. */
export function dataHeaders(): Record<string, string> {
  const policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  return { "content-security-policy": policy, ...ownHeaders, ...transportHeaders() };
}

/**
 * What browsers are told with every page: scripts only with this answer's nonce, nothing from other
 * hosts, no framing. Inline styles stay allowed, for charts set sizes and colours with them.
 */
export function securityHeaders(nonce: string, path: string): Record<string, string> {
  const development = process.env.NODE_ENV === "development";
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  if (isEmbedPath(path)) return { ...embedHeaders(), ...transportHeaders() };
  return { "content-security-policy": policy, ...ownHeaders, ...transportHeaders() };
}
