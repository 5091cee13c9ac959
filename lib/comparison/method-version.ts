/**
 * The version of the method, as docs/method.md tells it: what a frozen figure says it was computed by.
 * It is raised with every change after which the same data and filters can give another number, an
 * interval or a list in another order; the first part when a figure means something else than before.
 */
export const METHOD_VERSION = "1.1";
