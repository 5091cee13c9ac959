type Tree = { [key: string]: unknown };

function place(tree: Tree, path: string, value: unknown): void {
  const parts = path.split(".");
  const last = parts.pop() ?? path;
  let branch = tree;
  for (const part of parts) {
    branch[part] ??= {};
    branch = branch[part] as Tree;
  }
  branch[last] = value;
}

/**
 * What a form holds, as an action takes it: "a.b" becomes { a: { b } }; a name ending in "[]" is a
 * list of what is chosen; one ending in "?" is a yes or no.
 */
export function formInput(form: HTMLFormElement): Tree {
  const tree: Tree = {};
  for (const element of form.querySelectorAll<HTMLInputElement>("[name]")) {
    const { name, value, type, checked, disabled } = element;
    if (disabled || (type === "radio" && !checked)) continue;
    if (name.endsWith("[]")) {
      const path = name.slice(0, -2);
      const chosen = (tree[path] as string[] | undefined) ?? [];
      tree[path] = type === "checkbox" && !checked ? chosen : [...chosen, value];
    } else if (name.endsWith("?")) {
      place(tree, name.slice(0, -1), checked);
    } else {
      place(tree, name, value);
    }
  }
  return tree;
}
