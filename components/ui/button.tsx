import Link from "next/link";
import type { ButtonHTMLAttributes, ComponentProps } from "react";

type Look = "primary" | "secondary" | "quiet" | "danger";

const looks: Record<Look, string> = {
  primary: "bg-accent text-on-accent hover:opacity-90",
  secondary: "border border-strong-rule bg-surface hover:bg-sunken",
  quiet: "text-accent hover:bg-sunken",
  danger: "border border-danger text-danger hover:bg-danger-soft",
};

const shape =
  "inline-flex min-h-10 items-center justify-center gap-2 rounded px-4 py-1.5 font-semibold disabled:opacity-60";

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look };

export function Button({
  look = "secondary",
  type = "button",
  className = "",
  ...rest
}: ButtonProps) {
  return <button type={type} className={`${shape} ${looks[look]} ${className}`} {...rest} />;
}

type ButtonLinkProps = ComponentProps<typeof Link> & { look?: Look };

export function ButtonLink({ look = "secondary", className = "", ...rest }: ButtonLinkProps) {
  return <Link className={`${shape} ${looks[look]} ${className}`} {...rest} />;
}
