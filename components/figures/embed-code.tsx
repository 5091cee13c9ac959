import { getTranslations } from "next-intl/server";
import { escaped } from "../charts/drawing/xml";
import { CopyText } from "../ui/copy-text";
import { Disclosure } from "../ui/disclosure";
import { toolLook } from "./tool-look";

type Props = {
  title: string;
  /** Of the page for a frame, as other sites open it. */
  address: string;
  /** Whether it stays as it is, or follows the study. */
  isFrozen: boolean;
};

/** In pixels: enough for most figures; a longer one scrolls in its frame. */
const HEIGHT = 1240;

function frameCode({ title, address }: Props): string {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${HEIGHT}" style="border:0" loading="lazy"></iframe>`;
}

/** The code that shows a figure in another site's page, to copy. */
export async function EmbedCode(props: Props) {
  const words = await getTranslations("figures");
  const code = frameCode(props);
  return (
    <Disclosure summary={words("tools.embed")} hint={props.title}>
      <p className="mb-2 max-w-prose text-sm">
        {words(props.isFrozen ? "tools.embedFrozen" : "tools.embedText")}
      </p>
      <textarea
        // A text area keeps what it was made with; another code is another one.
        key={code}
        readOnly
        rows={4}
        aria-label={words("tools.embedCode")}
        defaultValue={code}
        className="mb-2 w-full rounded border border-strong-rule bg-surface px-2 py-1 font-mono text-xs"
      />
      <CopyText
        text={code}
        words={{
          copy: words("tools.copyCode"),
          copied: words("tools.copied"),
          byHand: words("tools.byHand"),
        }}
      />{" "}
      <a href={props.address} className={toolLook}>
        {words("tools.embedOpen")}
      </a>
    </Disclosure>
  );
}
