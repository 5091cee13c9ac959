import { Rest } from "@/lib/workers/rest";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("what rests ends once, after its time", () => {
  const end = jest.fn();
  new Rest(1_000, end).begin();
  jest.advanceTimersByTime(999);
  expect(end).not.toHaveBeenCalled();
  jest.advanceTimersByTime(10_000);
  expect(end).toHaveBeenCalledTimes(1);
});

test("what is asked again does not end, and a rest that begins anew counts from then on alone", () => {
  const end = jest.fn();
  const rest = new Rest(1_000, end);
  rest.begin();
  jest.advanceTimersByTime(900);
  rest.begin();
  jest.advanceTimersByTime(900);
  expect(end).not.toHaveBeenCalled();
  rest.over();
  jest.advanceTimersByTime(10_000);
  expect(end).not.toHaveBeenCalled();
});
