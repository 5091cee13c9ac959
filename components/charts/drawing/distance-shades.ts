/** Where the next shade begins: most distances are small, and are to be told apart. */
export const SHADE_STEPS = [0.1, 0.2, 0.3, 0.5];
/** Paper shows through: writing on the deepest stays readable. */
export const SHADES = [0.04, 0.14, 0.25, 0.37, 0.5];

export const shadeOf = (value: number) =>
  SHADES[SHADE_STEPS.filter((step) => value >= step).length];
