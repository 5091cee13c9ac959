import { Boundary, boundaryMetadata } from "@/components/shell/boundary";

export const generateMetadata = () => boundaryMetadata("notFound");

export default function NotFoundPage() {
  return <Boundary kind="notFound" />;
}
