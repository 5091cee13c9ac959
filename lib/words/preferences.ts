/** The cookies that keep a visitor's choice of appearance and language. */
export const themeCookie = "parallax-theme";
export const localeCookie = "parallax-locale";
