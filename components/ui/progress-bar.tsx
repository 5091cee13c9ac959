type Props = { value: number; max: number; label: string };

/** How far something is; the label says it in words. */
export function ProgressBar({ value, max, label }: Props) {
  return (
    <progress
      value={value}
      max={Math.max(max, 1)}
      aria-label={label}
      className="h-2 w-32 appearance-none overflow-hidden rounded-full bg-rule [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-rule [&::-webkit-progress-value]:bg-accent"
    />
  );
}
