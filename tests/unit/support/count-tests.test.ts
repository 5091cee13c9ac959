import { countJest, countPlaywright } from "../../support/count-tests";

const jestFile = (name: string, ...statuses: string[]) => ({
  name,
  message: "",
  assertionResults: statuses.map((status, index) => ({ fullName: `${name} ${index}`, status })),
});

test("a skipped test and a file that does not run count as failed", () => {
  const testResults = [jestFile("a", "passed", "failed", "pending"), jestFile("b")];
  expect(countJest({ testResults })).toEqual({
    passed: 1,
    failed: 3,
    failures: ["a 1", "a 2", "b"],
  });
});

test("browser tests are counted through nested suites", () => {
  const spec = (title: string, status: string) => ({ title, ok: true, tests: [{ status }] });
  const suites = [
    {
      title: "file",
      specs: [spec("reads", "expected")],
      suites: [{ title: "group", specs: [spec("writes", "unexpected"), spec("waits", "skipped")] }],
    },
  ];
  const counted = countPlaywright({ suites, errors: [{ message: "no server\nat line 1" }] });
  expect(counted).toEqual({ passed: 1, failed: 3, failures: ["writes", "waits", "no server"] });
});
