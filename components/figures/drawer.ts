import type { Drawing, Room } from "../charts/drawing/shapes";

/** Draws in any width what is put into words once, which of many outlets takes longer than drawing it. */
export function drawer<Plan extends object>(
  plan: () => Plan,
  draw: (plan: Plan, room: Room) => Drawing,
): (room: Room) => Drawing {
  let made: Plan | null = null;
  return (room) => {
    made ??= plan();
    return draw(made, room);
  };
}
