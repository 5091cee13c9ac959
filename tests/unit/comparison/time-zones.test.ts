import { spawnSync } from "node:child_process";
import { daySpan } from "@/lib/columns/days";

type Told = {
  /** Minutes west of UTC in July 2024: that the process is where it is said to be. */
  zone: number;
  weeks: { from: string; to: string; text: string; quotes: number }[];
  days: string[];
};

/** What a process of that time zone makes of a quote a day. */
function toldIn(zone: string, { from, to }: { from: string; to: string }): Told {
  const days = [from, to].map((date) => String(daySpan(date)?.firstDay));
  const script = ["--import", "tsx", "tests/support/weeks-in-zone.ts", ...days];
  const { stdout, stderr } = spawnSync(process.execPath, script, {
    env: { ...process.env, TZ: zone },
    encoding: "utf8",
  });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout);
}

// From a Monday to a Sunday, over every change of the clocks of a year.
const year = { from: "2024-01-01", to: "2024-12-29" };

test.each([
  ["Pacific/Auckland", -720],
  ["America/New_York", 240],
  ["Pacific/Apia", -780],
])(
  "in %s every week of a year has seven days, those in which the clocks are changed as well",
  (zone, offset) => {
    const told = toldIn(zone, year);
    expect(told.zone).toBe(offset);
    expect(told.weeks).toHaveLength(52);
    expect(told.weeks.map(({ quotes }) => quotes)).toEqual(Array(52).fill(7));
    expect(told.weeks[0]).toMatchObject({
      from: "2024-01-01",
      text: expect.stringMatching(/^January 1\s–\s7, 2024$/),
    });
    const { zone: _zone, ...here } = told;
    const { zone: utc, ...there } = toldIn("UTC", year);
    expect(utc).toBe(0);
    expect(here).toEqual(there);
  },
);

test("the day that Samoa never had is a day of its week like any other: dates are calendar dates", () => {
  const told = toldIn("Pacific/Apia", { from: "2011-12-26", to: "2012-01-01" });
  expect(told.weeks).toMatchObject([{ from: "2011-12-26", to: "2012-01-01", quotes: 7 }]);
  expect(told.days.slice(3, 6)).toEqual([
    "December 29, 2011",
    "December 30, 2011",
    "December 31, 2011",
  ]);
});
