import { isBlind, type Visibility, visibility } from "@/lib/annotation/visibility";
import type { AnswersShown, Role } from "@/lib/base/access";

// Role, study's setting, while annotation is open, once it is closed.
const table: [Role, AnswersShown, Visibility, Visibility][] = [
  ["reader", "never", "none", "none"],
  ["reader", "closed", "none", "all"],
  ["reader", "always", "all", "all"],
  ["viewer", "never", "none", "none"],
  ["viewer", "closed", "none", "all"],
  ["viewer", "always", "all", "all"],
  ["analyst", "never", "where-submitted", "all"],
  ["analyst", "closed", "where-submitted", "all"],
  ["analyst", "always", "where-submitted", "all"],
  ["lead", "never", "all", "all"],
  ["lead", "closed", "all", "all"],
  ["lead", "always", "all", "all"],
];

test.each(table)("a %s sees, where answers are shown %s: %s, then %s", (...row) => {
  const [role, answersShown, open, closed] = row;
  const study = (isClosed: boolean) => ({
    id: 1,
    slug: "study",
    revision: 1,
    namesShown: false,
    published: true,
    archived: false,
    answersShown,
    closed: isClosed,
  });
  expect(visibility({ role, study: study(false) })).toBe(open);
  expect(visibility({ role, study: study(true) })).toBe(closed);
  expect([false, true].map((each) => isBlind({ role, study: study(each) }))).toEqual([
    role === "analyst",
    false,
  ]);
});
