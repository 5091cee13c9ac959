import { Boundary } from "@/components/shell/boundary";

export default function NotFoundPage() {
  return <Boundary kind="notFound" />;
}
