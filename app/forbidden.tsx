import { Boundary } from "@/components/shell/boundary";
import { UnsentRefused } from "./unsent-refused";

export default function ForbiddenPage() {
  return (
    <>
      <Boundary kind="forbidden" />
      <UnsentRefused />
    </>
  );
}
