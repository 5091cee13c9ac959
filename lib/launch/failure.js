/** Something a person can mend: told in sentences, without a stack trace. */
export class LaunchFailure extends Error {}

/**
 * One line for a log: the error and what caused it, without line breaks or control characters.
 * @param {unknown} error
 */
export function describeError(error) {
  const parts = [];
  for (let each = error, depth = 0; each !== undefined && depth < 5; depth++) {
    parts.push(each instanceof Error ? `${each.name}: ${each.message}` : String(each));
    each = each instanceof Error ? each.cause : undefined;
  }
  return parts.join(", because of ").replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
}

/** @param {unknown} error */
function sentence(error) {
  if (error instanceof LaunchFailure) return error.message;
  return `Parallax could not start. ${describeError(error)}`;
}

/** @param {() => Promise<unknown>} work */
export async function stopOnFailure(work) {
  try {
    await work();
  } catch (error) {
    console.error(sentence(error));
    process.exit(1);
  }
}
