import { Boundary, boundaryMetadata } from "@/components/shell/boundary";

export const generateMetadata = () => boundaryMetadata("signedOut");

export default function SignedOutPage() {
  return <Boundary kind="signedOut" />;
}
