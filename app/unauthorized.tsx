import { Boundary } from "@/components/shell/boundary";

export default function SignedOutPage() {
  return <Boundary kind="signedOut" />;
}
