import { AppError, httpStatus } from "../base/app-error";
import { failure } from "./failure";
import { requireOwnOrigin } from "./origin";
import { dataHeaders } from "./security-headers";

type Handler<C> = (request: Request, context: C) => Promise<Response>;

/** Answers that depend on who asks are kept by nobody. */
export const privateHeaders = {
  "cache-control": "private, no-store",
  "x-content-type-options": "nosniff",
} as const;

/** The failure as JSON with its HTTP status, and how long to wait where that helps. */
async function refusal(error: unknown): Promise<Response> {
  const told = await failure(error);
  const wait = error instanceof AppError ? error.reason.values?.seconds : undefined;
  const retry = told.code === "unavailable" ? 2 : told.code === "rate-limited" ? wait : undefined;
  return Response.json(told, {
    status: httpStatus[told.code],
    headers: { ...privateHeaders, ...(retry === undefined ? {} : { "retry-after": `${retry}` }) },
  });
}

/** A route handler whose failures become JSON; writes must come from a page of this server. */
export function defineRoute<C>(handler: Handler<C>): Handler<C> {
  return async (request, context) => {
    try {
      if (request.method !== "GET" && request.method !== "HEAD") requireOwnOrigin(request.headers);
      return await handler(request, context);
    } catch (error) {
      return refusal(error);
    }
  };
}

/**
 * A route handler whose answers tell browsers themselves what to do with data, for the addresses that are
 * asked for most: the proxy leaves them alone, whose headers are a good part of an answer that is kept.
 */
export function defineDataRoute<C>(handler: Handler<C>): Handler<C> {
  const answer = defineRoute(handler);
  return async (request, context) => {
    const response = await answer(request, context);
    for (const [name, value] of Object.entries(dataHeaders())) response.headers.set(name, value);
    return response;
  };
}

/**
 * A route handler that programs of anybody may call: it asks for no origin, so it must read no session
 * and store nothing.
 */
export function defineOpenRoute<C>(handler: Handler<C>): Handler<C> {
  return async (request, context) => {
    try {
      return await handler(request, context);
    } catch (error) {
      return refusal(error);
    }
  };
}

/** Every value of every parameter of the address. */
export function queryValues(request: Request): Record<string, string[]> {
  const query = new URL(request.url).searchParams;
  return Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]));
}

/** The body as text; throws too-large as soon as it passes the limit, whatever its headers say. */
export async function limitedText(request: Request, maxBytes: number): Promise<string> {
  const refuse = () =>
    new AppError("too-large", { key: "body-too-large", values: { max: maxBytes / 1000 } });
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw refuse();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw refuse();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** The body as JSON. Throws invalid-input for another type or malformed text, too-large over the limit. */
export async function jsonBody(request: Request, maxBytes: number): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new AppError("unsupported-type", {
      key: "wrong-type",
      values: { type: "application/json" },
    });
  }
  const text = await limitedText(request, maxBytes);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("invalid-input", { key: "malformed" }, { cause });
  }
}
