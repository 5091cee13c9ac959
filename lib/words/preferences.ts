/** The cookies that keep a visitor's choice of appearance and language. */
export const themeCookie = "parallax-theme";
export const localeCookie = "parallax-locale";
export const localeCookieOptions = {
  path: "/",
  maxAge: 365 * 24 * 60 * 60,
  sameSite: "lax",
} as const;
