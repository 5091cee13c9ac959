import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { METHOD_VERSION } from "@/lib/comparison/method-version";
import type { LiveStanding } from "@/lib/frozen/live-standing";
import { Notice } from "../ui/notice";

type Props = {
  standing: LiveStanding;
  /** The version of the method that the frozen figure was computed by. */
  method: string;
  /** Where the figure of today is. */
  href: string;
};

/** How the study's figure of today stands to the frozen one. */
export async function LiveNotice({ standing, method, href }: Props) {
  const words = await getTranslations("frozen.live");
  return (
    <Notice>
      <p>
        {words(standing)}{" "}
        {method !== METHOD_VERSION && words("method", { was: method, is: METHOD_VERSION })}{" "}
        {standing !== "gone" && (
          <Link href={href} className="underline underline-offset-2">
            {words("open")}
          </Link>
        )}
      </p>
    </Notice>
  );
}
