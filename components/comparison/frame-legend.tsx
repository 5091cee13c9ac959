import { getTranslations } from "next-intl/server";
import { DoubtSample } from "../charts/doubt-sample";
import { Whisker } from "../charts/whisker";

const shades = [0.25, 0.5, 1];

/** How a cell of the matrix is read. */
export async function FrameLegend({ hasDoubt }: { hasDoubt: boolean }) {
  const words = await getTranslations("comparison");
  return (
    <ul
      aria-label={words("legend")}
      className="mb-5 flex flex-wrap items-center gap-x-5 gap-y-1.5 text-sm"
    >
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className="flex">
          {shades.map((share) => (
            <span
              key={share}
              className="size-4"
              style={{
                background: `color-mix(in oklab, var(--color-share) ${share * 55}%, var(--color-surface))`,
              }}
            />
          ))}
        </span>
        {words("frames.legendShare")}
      </li>
      <li className="flex items-center gap-1.5">
        <span className="w-14">
          <Whisker share={0.5} low={0.2} high={0.8} hollow={false} />
        </span>
        {words("frames.legendInterval")}
      </li>
      <li className="flex items-center gap-1.5">
        <span className="w-14">
          <Whisker share={0.5} low={0.1} high={0.9} hollow />
        </span>
        {words("frames.legendFew")}
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className="hatched size-4 border border-strong-rule" />
        {words("frames.legendContested")}
      </li>
      {hasDoubt && (
        <li className="flex items-center gap-1.5">
          <DoubtSample />
          {words("legendDoubt")}
        </li>
      )}
    </ul>
  );
}
