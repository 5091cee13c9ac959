// Dates as far as they are known, and which quotes pass the filters.

const DAY = 86_400_000;

/** Whole days since 1970-01-01; years below 100 included. */
const dayNumber = (year, month, day) => new Date(0).setUTCFullYear(year, month - 1, day) / DAY;

/** First and last day that "2024", "2024-08" or "2024-08-12" may mean; null for what is no date. */
export function daySpan(text) {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text ?? "");
  if (!parts) return null;
  const [year, month, day] = parts
    .slice(1)
    .map((part) => (part === undefined ? null : Number(part)));
  if (month === null) return { first: dayNumber(year, 1, 1), last: dayNumber(year + 1, 1, 1) - 1 };
  if (month < 1 || month > 12) return null;
  const [start, end] = [dayNumber(year, month, 1), dayNumber(year, month + 1, 1) - 1];
  if (day === null) return { first: start, last: end };
  const only = start + day - 1;
  return only < start || only > end ? null : { first: only, last: only };
}

export const isoDate = (day) => new Date(day * DAY).toISOString().slice(0, 10);

function isInPeriod(publishedOn, { from, to }) {
  if (from === null && to === null) return true;
  const [start, end] = [daySpan(from)?.first ?? -Infinity, daySpan(to)?.last ?? Infinity];
  const days = daySpan(publishedOn);
  return days !== null && start <= end && days.last >= start && days.first <= end;
}

/** One entry a quote: whether it is of an outlet, a form and a time that the filters ask for. */
export function passing(study, { outlets, forms, from, to }) {
  return study.quotes.map(({ outlet, form, publishedOn }) => {
    const isOfOutlet = outlets.length === 0 || outlets.includes(study.outlets[outlet].slug);
    const isOfForm = forms.length === 0 || forms.includes(form);
    return isOfOutlet && isOfForm && isInPeriod(publishedOn, { from, to });
  });
}
