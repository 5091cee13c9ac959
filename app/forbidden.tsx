import { Boundary, boundaryMetadata } from "@/components/shell/boundary";

export const generateMetadata = () => boundaryMetadata("forbidden");

export default function ForbiddenPage() {
  return <Boundary kind="forbidden" />;
}
