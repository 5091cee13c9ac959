/**
 * Signs in as the form does and returns what the browser would send from then on.
 * @param {string} url of the server, without a slash at the end
 * @param {string} email
 * @param {string} password
 * @returns {Promise<string>} the value of a Cookie header
 */
export async function signInCookie(url, email, password) {
  const { response } = await postSignIn({ url, fields: { email, password } });
  const session = cookiesOf(response).find((cookie) => cookie.includes("parallax-session="));
  if (!session) throw new Error(`${email} could not sign in (${response.status})`);
  return session;
}

/**
 * One attempt to sign in, with the token that next-auth asks for.
 * @param {{ url: string, fields: Record<string, string>, headers?: Record<string, string> }} attempt
 */
export async function postSignIn({ url, fields, headers = {} }) {
  const first = await fetch(`${url}/api/auth/csrf`, { headers });
  const { csrfToken } = await first.json();
  const response = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      cookie: cookiesOf(first).join("; "),
      origin: url,
      ...headers,
    },
    body: new URLSearchParams({ csrfToken, callbackUrl: "/", json: "true", ...fields }),
  });
  return { response, text: await response.clone().text() };
}

/** @param {Response} response */
function cookiesOf(response) {
  return response.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
}
