/** Cookies, so that the server draws the form as the analyst left it. Both are on until switched off. */
export const definitionsCookie = "parallax-definitions";
export const singleKeysCookie = "parallax-single-keys";

export function rememberPreference(cookie: string, on: boolean): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in some browsers.
  document.cookie = `${cookie}=${on ? "on" : "off"}; path=/; max-age=31536000; samesite=lax`;
}
