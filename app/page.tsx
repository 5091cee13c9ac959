export default function StudiesPage() {
  return <h1>Parallax</h1>;
}
