/** One key an attempt to write; randomUUID is missing on pages that are served without https. */
export function newRequestKey(): string {
  return crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`.replace(".", "");
}
