import { redirect } from "next/navigation";

/** The list of studies is the front page; people shorten a study's address to get there. */
export default function StudiesAddress(): never {
  redirect("/");
}
