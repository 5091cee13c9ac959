import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import type { ComponentProps } from "react";
import { AnnotationForm } from "@/components/annotate/annotation-form";
import { formVariable } from "@/components/annotate/form-model";
import type { OwnAnnotation } from "@/lib/annotation/own-annotation";
import type { Variable } from "@/lib/codebook/queries";
import annotate from "@/lib/words/en/annotate.json";
import common from "@/lib/words/en/common.json";

type Router = NonNullable<ComponentProps<typeof AppRouterContext.Provider>["value"]>;

export const words = { ...annotate, unreachable: common.networkFailed };

const code = (key: string, value: number | null = null) => ({
  id: 1,
  key,
  name: `Code ${key}`,
  definition: `Definition of ${key}.`,
  include: null,
  exclude: null,
  value,
  archivedAt: null,
});

const codebook: Variable[] = [
  {
    id: 1,
    key: "frame",
    name: "Frame",
    question: "Which aspects?",
    level: "nominal",
    select: "many",
    max: 2,
    codes: ["risk", "agency", "threat"].map((key) => code(key)),
  },
  {
    id: 2,
    key: "sentiment",
    name: "Sentiment",
    question: "What tone?",
    level: "ordinal",
    select: "one",
    max: 1,
    codes: [-1, 0, 1].map((value) => code(String(value), value)),
  },
];

// jsdom draws nothing, so it has nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;

type Request = { method: string; url: string; body: Record<string, unknown> };

/**
 * The form on a quote, with a server whose answers the test gives: `stored` when the page was drawn,
 * `now` when the form asks.
 */
export function renderForm(stored: OwnAnnotation | null = null, now = stored) {
  const requests: Request[] = [];
  const replies: unknown[] = [];
  const pushed: string[] = [];
  global.fetch = async (url, init) => {
    if (!init) return { json: async () => ({ ok: true, value: now }) } as Response;
    const body = JSON.parse(String(init.body));
    requests.push({ method: init.method ?? "GET", url: String(url), body });
    const reply = replies.shift();
    if (reply === "unreachable") throw new TypeError("Failed to fetch");
    const value = {
      ...body,
      state: body.submit ? "submitted" : "draft",
      version: Number(body.version) + 1,
      next: null,
    };
    return { json: async () => reply ?? { ok: true, value } } as Response;
  };
  const router = { push: (to: string) => pushed.push(to), refresh: () => undefined };
  const variables = codebook.map((variable) =>
    formVariable(variable, (max) => ({ limit: `up to ${max}`, reached: `At most ${max}.` })),
  );
  const place = {
    api: "/api/studies/s/annotations/q2",
    base: "/studies/s/annotate",
    previous: "q1",
    next: "q3",
    name: "s/q2/1",
    signIn: "/sign-in",
  };
  const view = render(
    <AppRouterContext.Provider value={router as unknown as Router}>
      <AnnotationForm
        place={place}
        stored={stored}
        variables={variables}
        preferences={{ definitions: true, singleKeys: true }}
        words={words}
      />
    </AppRouterContext.Provider>,
  );
  return { ...view, user: userEvent.setup(), requests, replies, pushed };
}
