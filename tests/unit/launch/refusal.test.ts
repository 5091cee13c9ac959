import { isPathReadable, parseRefusal, refusalBytes } from "@/lib/launch/refusal";

const invalid = (line: string) => ({ code: "HPE_INVALID_METHOD", rawPacket: Buffer.from(line) });

test.each([
  ["an unknown method", invalid("BREW / HTTP/1.1\r\n"), 405],
  ["noise", invalid("hello\r\n"), 400],
  ["the preface of HTTP/2", invalid("PRI * HTTP/2.0\r\n"), 400],
  ["a body length that is no number", { code: "HPE_INVALID_CONTENT_LENGTH" }, 400],
  ["too many headers", { code: "HPE_HEADER_OVERFLOW" }, 431],
  ["a body that never ends", { code: "ERR_HTTP_REQUEST_TIMEOUT" }, 408],
  ["an error without a code", {}, 400],
])("%s is answered", (_what, error, status) => {
  expect(parseRefusal(error).status).toBe(status);
});

test("a refusal is a whole answer that closes the connection", () => {
  const [head, body] = refusalBytes({ status: 405, text: "Method Not Allowed" }).split("\r\n\r\n");
  expect(head).toMatch(/^HTTP\/1\.1 405 Method Not Allowed\r\n/);
  expect(head).toContain("Allow: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
  expect(head).toContain("Content-Length: 18");
  expect(head).toContain("Connection: close");
  expect(body).toBe("Method Not Allowed");
});

test.each([
  ["/studies/%D2%9B", true],
  ["/a?next=%E0%A4%A", true],
  ["/100%25", true],
  ["/%E0%A4%A", false],
  ["/invite/%f0", false],
  ["/%", false],
])("the path %s can be decoded: %s", (url, readable) => {
  expect(isPathReadable(url)).toBe(readable);
});
