const process_ = globalThis as typeof globalThis & { parallax?: Map<string, unknown> };

/**
 * What the process has once under a name: Next keeps several copies of a module, one for pages and one for
 * route handlers, each with memory of its own.
 *
 * @example const kept = processWide("values", () => new WeakMap<Columns, Resolved>());
 */
export function processWide<Value>(name: string, make: () => Value): Value {
  process_.parallax ??= new Map();
  if (!process_.parallax.has(name)) process_.parallax.set(name, make());
  return process_.parallax.get(name) as Value;
}
