import { MoreOutlets, shownOutlets } from "./more-outlets";

type Props = { slug: string; outlets: { slug: string; name: string }[]; none: string };

/** A study's outlets by name, as many as its card has room for. */
export function OutletNames({ slug, outlets, none }: Props) {
  if (outlets.length === 0) return <p className="text-soft text-sm">{none}</p>;
  const shown = outlets.slice(0, shownOutlets(outlets.length));
  return (
    <>
      <ul className="grid gap-1 text-sm">
        {shown.map((outlet) => (
          <li key={outlet.slug}>{outlet.name}</li>
        ))}
      </ul>
      <MoreOutlets slug={slug} count={outlets.length - shown.length} />
    </>
  );
}
