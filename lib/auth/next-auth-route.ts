import NextAuth from "next-auth";
import { defineRoute, limitedText } from "./define-route";
import { authOptions } from "./options";

type Context = { params: Promise<{ nextauth: string[] }> };

const nextAuth = NextAuth(authOptions) as (request: Request, context: Context) => Promise<Response>;

/** next-auth's own routes, behind the same checks of origin and size as every other. */
export const authRoute = defineRoute<Context>(async (request, context) => {
  if (request.method !== "POST") return nextAuth(request, context);
  const body = await limitedText(request, 8000);
  return nextAuth(new Request(request, { method: "POST", body }), context);
});
