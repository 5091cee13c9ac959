import type { Columns } from "../columns/columns";

/** With more annotations than these a figure may take longer than others should wait for. */
const MANY_ANNOTATIONS = 5_000;

/** Whether figures of a study are computed beside the server's own thread. */
export function hasManyAnnotations({ annotations }: Columns): boolean {
  return annotations.quote.length > MANY_ANNOTATIONS;
}
