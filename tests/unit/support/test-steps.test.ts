import { selectSteps } from "../../support/test-steps";

const names = (...words: string[]) => selectSteps(words).steps.map((step) => step.name);

test("everything runs in order when nothing is chosen", () => {
  expect(names()).toEqual(["lint", "types", "deadcode", "jest", "size", "e2e"]);
});

test("a chosen project is run by Jest alone, without a build unless it serves pages", () => {
  const { steps, patterns } = selectSteps(["--only=unit,data", "quote-anchor"]);
  expect(steps).toHaveLength(1);
  expect(steps[0]).toMatchObject({
    args: ["--selectProjects", "unit", "data-sqlite", "data-postgresql"],
    needsBuild: false,
  });
  expect(patterns).toEqual(["quote-anchor"]);
  expect(selectSteps(["--only=http"]).steps[0]?.needsBuild).toBe(true);
});

test("an unknown step is refused with the list of known ones", () => {
  expect(() => names("--only=units")).toThrow(/no step "units"\. Choose among: lint, types/);
});
