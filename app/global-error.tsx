"use client";

import { BrokenPage } from "@/components/shell/broken-page";
import "./globals.css";

type Props = { error: Error & { digest?: string }; reset: () => void };

/** The last resort, when the frame around all pages is what broke. */
export default function GlobalError(props: Props) {
  return (
    <html lang="en">
      <body>
        <BrokenPage {...props} />
      </body>
    </html>
  );
}
