import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

type Options = { env?: Record<string, string>; flags?: string[] };
/** The value is missing where a script answers nothing. */
type Told = { value?: unknown; failed?: string };

/**
 * What a script answers in a process of its own: what one part leaves in memory, and what the engine has
 * learnt from it, must not slow down or speed up another. `script` is a URL made by the caller.
 */
export function inChild<Answer>(
  script: URL,
  input: unknown,
  { env = {}, flags = [] }: Options = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(script), [], {
      execArgv: ["--conditions=react-server", "--import", "tsx", ...flags],
      env: { ...process.env, ...env },
    });
    let told: Told | undefined;
    child.on("message", (message) => {
      told = message as Told;
    });
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      if (told && told.failed === undefined) resolve(told.value as Answer);
      else reject(new Error(told?.failed ?? `${script.pathname} ended with ${code ?? signal}`));
    });
    child.send({ input });
  });
}

/** In such a process: answers what it is sent, and ends. */
export function answerParent<Input>(work: (input: Input) => Promise<unknown>): void {
  process.once("message", async ({ input }: { input: Input }) => {
    const told: Told = await work(input).then(
      (value) => ({ value }),
      (error: Error) => ({ failed: error.stack ?? String(error) }),
    );
    process.send?.(told, () => process.exit(0));
  });
}
