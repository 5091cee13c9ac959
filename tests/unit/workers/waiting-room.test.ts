import { hasRoom } from "@/lib/workers/waiting-room";

test.each([
  ["a few may always wait, however long each takes", 23, 60_000, true],
  ["behind quick jobs many may wait", 400, 40, true],
  ["behind slow ones no more than can be done in twenty seconds", 24, 1_000, false],
  ["never more than five hundred", 500, 1, false],
])("%s", (_sentence, waiting, eachMs, room) => {
  expect(hasRoom({ waiting, eachMs })).toBe(room);
});
