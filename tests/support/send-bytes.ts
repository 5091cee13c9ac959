import { request } from "node:http";

const PIECE = Buffer.alloc(64 * 1024, "a,b\n");

type Sending = {
  url: string;
  method?: "POST" | "PUT";
  bytes: number;
  /** Whether the head says how much will come; else it comes in pieces until it ends. */
  announced: boolean;
  headers: Record<string, string>;
};

/**
 * Sends so many bytes as fast as they are taken, and goes on when it is answered before it has sent all;
 * the status and text of the answer, 0 when the connection was cut off without one.
 */
export function sendBytes({ url, method = "POST", bytes, announced, headers }: Sending) {
  return new Promise<{ status: number; text: string; sent: number }>((resolve) => {
    const length = announced ? { "content-length": String(bytes) } : {};
    const sending = request(url, { method, headers: { ...headers, ...length } });
    let sent = 0;
    let status = 0;
    let text = "";
    const end = () => {
      sending.destroy();
      resolve({ status, text, sent });
    };
    sending.on("response", (response) => {
      status = response.statusCode ?? 0;
      response.setEncoding("utf8");
      response.on("data", (part) => {
        text += part;
      });
      response.on("close", end);
      response.on("error", end);
    });
    sending.on("error", end);
    const more = () => {
      while (!sending.destroyed && sent < bytes) {
        const piece = PIECE.subarray(0, Math.min(PIECE.length, bytes - sent));
        sent += piece.length;
        if (!sending.write(piece)) {
          sending.once("drain", more);
          return;
        }
      }
      if (!sending.destroyed) sending.end();
    };
    more();
  });
}
