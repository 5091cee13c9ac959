// Prints, as JSON, how quotes of every day of a time fall into weeks and how their days are written:
// TZ=… node --import tsx weeks-in-zone.ts <first day> <last day>, both as days since 1970-01-01.
import { partialDateText } from "@/components/corpus/partial-date-text";
import { periodText } from "@/components/figures/period-text";
import { isoDate } from "@/lib/columns/days";
import { resolve } from "@/lib/comparison/resolve";
import { timeline } from "@/lib/comparison/timeline";
import { outletsOn } from "../unit/comparison/outlets-on";
import { columns } from "./study-rows";

const [first = 0, last = 0] = process.argv.slice(2).map(Number);
const dates = Array.from({ length: last - first + 1 }, (_, at) => isoDate(first + at));
const built = columns(outletsOn([dates]));
const { bins, outlets } = timeline(built, {
  resolved: resolve(built, { variable: 1 }),
  passing: new Uint8Array(dates.length).fill(1),
  step: "week",
});
const zone = new Date(Date.UTC(2024, 6, 1)).getTimezoneOffset();
const told = {
  zone,
  weeks: bins.map(({ from, to, key }, at) => {
    return { from, to, text: periodText(key, "en"), quotes: outlets[0]?.points[at]?.quotes };
  }),
  days: dates.map((date) => partialDateText(date, "en")),
};
process.stdout.write(JSON.stringify(told));
