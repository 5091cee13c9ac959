import { readFileSync } from "node:fs";

type Manifest = {
  node: Record<string, { exportedName?: string; filename?: string; workers: object }>;
};

export type BuiltAction = { id: string; name: string; page: string };

/** Every server action of the build, with a page that carries it. */
export function builtActions(): BuiltAction[] {
  const manifest: Manifest = JSON.parse(
    readFileSync(".next/server/server-reference-manifest.json", "utf8"),
  );
  return Object.entries(manifest.node).map(([id, action]) => ({
    id,
    name: action.exportedName ?? id,
    page: Object.keys(action.workers)[0] ?? "",
  }));
}

type Call = {
  url: string;
  action: BuiltAction;
  input: unknown;
  headers?: Record<string, string>;
};

/** Calls an action as the browser does, and gives back the status and the text of its answer. */
export async function callAction({ url, action, input, headers = {} }: Call) {
  const response = await fetch(`${url}/`, {
    method: "POST",
    redirect: "manual",
    headers: {
      origin: url,
      "next-action": action.id,
      "content-type": "text/plain;charset=UTF-8",
      accept: "text/x-component",
      ...headers,
    },
    body: JSON.stringify([input]),
  });
  return { status: response.status, text: await response.text() };
}
