import { ownPath } from "@/lib/auth/own-path";

test.each([
  ["/studies/one?tab=table#n", "/studies/one?tab=table#n"],
  ["/invite/abc", "/invite/abc"],
  ["/a?u=https://evil.example//x", "/a?u=https://evil.example//x"],
  ["/қазақ", "/%D2%9B%D0%B0%D0%B7%D0%B0%D2%9B"],
])("%j stays on this server as %j", (wanted, path) => {
  expect(ownPath(wanted)).toBe(path);
});

test.each([
  null,
  undefined,
  "",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\/evil.example",
  "/\\/evil.example",
  "https:evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  ".evil.example",
  "@evil.example",
  "evil.example",
  "%2f%2fevil.example",
  "/%2f%2fevil.example",
  "/%2F/evil.example",
  "/%5cevil.example",
  "/.//evil.example",
  "/..//evil.example",
  "/a/%2e%2e//evil.example",
  "/\t/evil.example",
  "/\r\nLocation: https://evil.example",
  "/\u0000",
  " /evil",
  "/%E0%A4%A",
  "/%",
  "/%ff",
])("%j leads to the start page", (wanted) => {
  expect(ownPath(wanted)).toBe("/");
});
