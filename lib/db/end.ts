import { disconnect } from "./client";
import { writesDone } from "./write";

/** What a server does last: what it was asked to write is written, and its connections are closed. */
export async function endDatabase(): Promise<void> {
  await writesDone();
  await disconnect();
}
