import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { AppError } from "../base/app-error";
import { environment } from "../base/env";
import { defineRoute, limitedText, privateHeaders } from "./define-route";
import { authOptions, callbackCookie } from "./options";
import { ownPath } from "./own-path";

type Context = { params: Promise<{ nextauth: string[] }> };

const nextAuth = NextAuth(authOptions) as (
  request: NextRequest,
  context: Context,
) => Promise<Response>;

/** What signing in and out needs of next-auth; its other routes and pages are not there. */
const used = new Set(["GET providers", "GET csrf", "POST callback/credentials", "POST signout"]);
const pages = new Set(["GET signin", "GET error", "GET signout"]);

const fields = ["csrfToken", "callbackUrl", "json", "email", "password"];

/** The form that next-auth reads, of the fields that it may see. */
async function signInForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  const wanted = "application/x-www-form-urlencoded";
  const text = await limitedText(request, 8000);
  if (type !== wanted) {
    throw new AppError("unsupported-type", { key: "wrong-type", values: { type: wanted } });
  }
  const sent = new URLSearchParams(text);
  const form = new URLSearchParams();
  for (const field of fields) form.set(field, sent.get(field) ?? "");
  form.set("callbackUrl", ownPath(sent.get("callbackUrl")));
  return form;
}

/** next-auth answers 500 to a callback cookie that is no address; nothing here needs that cookie. */
async function forgetForeignCallback(): Promise<void> {
  const jar = await cookies();
  const callback = jar.get(callbackCookie.name)?.value;
  if (callback === undefined) return;
  const isOwn = URL.canParse(callback) && new URL(callback).origin === environment().origin;
  if (!isOwn) jar.delete(callbackCookie.name);
}

function signInPage(request: Request): Response {
  const next = ownPath(new URL(request.url).searchParams.get("callbackUrl"));
  const location = `${environment().origin}/sign-in?${new URLSearchParams({ next })}`;
  return new Response(null, { status: 303, headers: { ...privateHeaders, location } });
}

/** next-auth's own routes, behind the same checks of origin and size as every other. */
export const authRoute = defineRoute<Context>(async (request, context) => {
  const path = (await context.params).nextauth.join("/");
  const route = `${request.method} ${path}`;
  if (pages.has(route)) return signInPage(request);
  if (!used.has(route)) throw new AppError("not-found", { key: "not-found" });
  const body = request.method === "POST" ? (await signInForm(request)).toString() : null;
  await forgetForeignCallback();
  // A new request without the query: next-auth reads callback addresses and errors from there too.
  const url = `${environment().origin}/api/auth/${path}`;
  const { method, headers } = request;
  return nextAuth(new NextRequest(url, { method, headers, body }), context);
});
