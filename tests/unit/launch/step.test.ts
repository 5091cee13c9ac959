import { runStep } from "@/lib/launch/step";

const step = (script: string) => ({
  title: "Building the application",
  command: [process.execPath, "-e", script] as [string, ...string[]],
  advice: "Correct what the lines above name.",
});

test("a step that succeeds says nothing", async () => {
  const log = jest.spyOn(console, "log").mockImplementation(() => {});
  await runStep(step("console.log('noise')"));
  expect(log).not.toHaveBeenCalled();
  log.mockRestore();
});

test("a failed step tells what failed, its last lines and what to do", async () => {
  const script = "for (let i = 1; i <= 40; i++) console.log('line ' + i); process.exitCode = 3";
  const failure = await runStep(step(script)).catch((error: Error) => error.message.split("\n"));
  expect(failure).toHaveLength(27);
  expect(failure).toEqual(
    expect.arrayContaining([
      "Building the application failed: exit code 3. Its last lines:",
      "  line 16",
      "  line 40",
      "Correct what the lines above name.",
    ]),
  );
});

test("a command that does not exist is a failed step too", async () => {
  const missing = { ...step(""), command: ["/nowhere/npm"] as [string, ...string[]] };
  await expect(runStep(missing)).rejects.toThrow(/ENOENT/);
});
