"use client";

import { signOut } from "next-auth/react";
import { useState } from "react";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

type Props = { words: { submit: string; pending: string; networkFailed: string } };

export function SignOutButton({ words }: Props) {
  const [state, setState] = useState<"ready" | "pending" | "failed">("ready");
  const leave = async () => {
    setState("pending");
    try {
      await signOut({ redirect: false, callbackUrl: "/" });
      window.location.assign("/");
    } catch {
      setState("failed");
    }
  };
  return (
    <>
      <Button onClick={leave} disabled={state === "pending"}>
        {state === "pending" ? words.pending : words.submit}
      </Button>
      {state === "failed" && (
        <Notice tone="error" live>
          {words.networkFailed}
        </Notice>
      )}
    </>
  );
}
