/** An area of the drawing, in pixels. */
export type Box = { left: number; top: number; right: number; bottom: number };
type Point = { x: number; y: number };

/** Something to be written beside a point; `reach` is how far the point's own sign goes. */
export type Wanted = Point & { reach: number; width: number; height: number };

/** Where it is written, and the line that leads there when it is not close by. */
export type Place = { box: Box; line: { from: Point; to: Point } | null };

/** Tried in this order: beside the point first, then above and below, each further out in turn. */
const DIRECTIONS = [0, 180, 315, 45, 225, 135, 270, 90, 338, 22, 202, 158, 292, 68, 248, 112].map(
  (degrees) => (degrees * Math.PI) / 180,
);
const GAPS = [3, 12, 24, 38, 56, 78, 104];
/** From here on a label needs a line to its point. */
const CLOSE = 12;
const MARGIN = 2;
/** For what has to be written somewhere in the frame, however large that is. */
const FAR_GAPS = Array.from({ length: 90 }, (_, at) => 112 + at * 8);

const meet = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const holds = (outer: Box, inner: Box) =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

/** Whether a line runs through a box: the part of it inside, by Liang and Barsky, is not empty. */
function crosses({ from, to }: { from: Point; to: Point }, box: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enter, leave] = [0, 1];
  const edges: [number, number][] = [
    [-dx, from.x - box.left],
    [dx, box.right - from.x],
    [-dy, from.y - box.top],
    [dy, box.bottom - from.y],
  ];
  for (const [step, room] of edges) {
    if (step === 0 && room < 0) return false;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  return enter < leave;
}

/** Where a side of the label stands: beyond the point, before it, or centred on it. */
function start(at: number, { towards, size }: { towards: number; size: number }) {
  if (towards > 0.35) return at;
  return towards < -0.35 ? at - size : at - size / 2;
}

/** The nearest place that is inside. */
const into = (at: number, { from, to }: { from: number; to: number }) =>
  Math.max(from, Math.min(at, to));

type Try = { angle: number; gap: number; frame: Box };

function candidate(wanted: Wanted, { angle, gap, frame }: Try): Place {
  const { x, y, reach, width, height } = wanted;
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const far = reach + gap;
  const left = into(start(x + dx * far, { towards: dx, size: width }), {
    from: frame.left + MARGIN,
    to: frame.right - width - MARGIN,
  });
  const top = into(start(y + dy * far, { towards: dy, size: height }), {
    from: frame.top + MARGIN,
    to: frame.bottom - height - MARGIN,
  });
  const box = { left, top, right: left + width, bottom: top + height };
  if (gap < CLOSE) return { box, line: null };
  const to = {
    x: Math.min(Math.max(x, left), left + width),
    y: Math.min(Math.max(y, top), top + height),
  };
  const length = Math.hypot(to.x - x, to.y - y) || 1;
  const from = { x: x + ((to.x - x) / length) * reach, y: y + ((to.y - y) / length) * reach };
  return { box, line: { from, to } };
}

/** How a place is looked for: close by alone, with room left around signs, or wherever there is any. */
export type Search = { isClose?: boolean; around?: number; isSure?: boolean };

/** What a label must keep off, beside the frame. */
type Taken = { signs: readonly Box[]; labels: Box[]; lines: { from: Point; to: Point }[] };

const wider = ({ left, right, top, bottom }: Box, by: number): Box => {
  return { left: left - by, right: right + by, top: top - by, bottom: bottom + by };
};

/** Whether a sign is one of the point's own. */
function isOwn(sign: Box, { x, y, reach }: Wanted): boolean {
  const [across, up] = [(sign.left + sign.right) / 2 - x, (sign.top + sign.bottom) / 2 - y];
  return Math.hypot(across, up) <= reach;
}

type Asked = { wanted: Wanted; taken: Taken; around: number };

function isFree({ box, line }: Place, { wanted, taken, around }: Asked): boolean {
  const { signs, labels, lines } = taken;
  const wide = { ...box, left: box.left - MARGIN, right: box.right + MARGIN };
  if (labels.some((each) => meet(each, wide))) return false;
  if (signs.some((each) => meet(isOwn(each, wanted) ? each : wider(each, around), wide)))
    return false;
  if (lines.some((each) => crosses(each, wide))) return false;
  return !(line && labels.some((each) => crosses(line, each)));
}

/** Gaps that are tried, the nearest first. */
function gapsOf({ isClose, isSure }: Search): number[] {
  if (isClose) return GAPS.filter((gap) => gap < CLOSE);
  return isSure ? [...GAPS, ...FAR_GAPS] : GAPS;
}

type Frame = { frame: Box; taken: Taken; search: Search };

function firstFree(wanted: Wanted, { frame, taken, search }: Frame): Place | null {
  for (const gap of gapsOf(search)) {
    for (const angle of DIRECTIONS) {
      const place = candidate(wanted, { angle, gap, frame });
      const asked = { wanted, taken, around: search.around ?? 0 };
      if (holds(frame, place.box) && isFree(place, asked)) return place;
    }
  }
  return null;
}

/** Where only signs and labels are kept off: lines may run through each other and through these. */
function anyFree(wanted: Wanted, { frame, taken }: Frame): Place | null {
  const asked = { wanted, taken: { ...taken, lines: [] }, around: 0 };
  for (const gap of [...GAPS, ...FAR_GAPS]) {
    for (const angle of DIRECTIONS) {
      const place = candidate(wanted, { angle, gap, frame });
      if (holds(frame, place.box) && isFree({ ...place, line: null }, asked)) return place;
    }
  }
  return null;
}

/**
 * Finds a place for one label after another, the most important first: inside the frame, off every
 * sign and label that is already there, and with no line through writing. Null where there is none.
 */
export function labelPlaces({ frame, signs }: { frame: Box; signs: readonly Box[] }) {
  const taken: Taken = { signs, labels: [], lines: [] };
  return (wanted: Wanted, search: Search = {}): Place | null => {
    const of = { frame, taken, search };
    const place = firstFree(wanted, of) ?? (search.isSure ? anyFree(wanted, of) : null);
    if (!place) return null;
    const { box, line } = place;
    taken.labels.push({ ...box, left: box.left - MARGIN, right: box.right + MARGIN });
    if (line) taken.lines.push(line);
    return place;
  };
}
