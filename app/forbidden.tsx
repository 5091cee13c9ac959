import { Boundary } from "@/components/shell/boundary";

export default function ForbiddenPage() {
  return <Boundary kind="forbidden" />;
}
