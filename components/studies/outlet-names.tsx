type Props = { outlets: { slug: string; name: string }[]; none: string };

export function OutletNames({ outlets, none }: Props) {
  if (outlets.length === 0) return <p className="text-soft text-sm">{none}</p>;
  return (
    <ul className="grid gap-1 text-sm">
      {outlets.map(({ slug, name }) => (
        <li key={slug}>{name}</li>
      ))}
    </ul>
  );
}
