import { NextRequest } from "next/server";
import { proxy } from "@/proxy";

// Nobody is refused here, so nothing is let in by its absence either: the table of
// tests/support/access-table.ts holds by the checks of pages, routes and actions alone.
test.each([
  "/admin/users",
  "/account",
  "/studies/private-study/settings",
  "/api/studies/private-study/comparison",
])("the proxy lets everybody through to %s and only sets headers", (path) => {
  const response = proxy(new NextRequest(`http://127.0.0.1:3000${path}`));
  expect(response.status).toBe(200);
  expect(response.headers.get("x-middleware-next")).toBe("1");
  expect(response.headers.get("location")).toBeNull();
  expect(response.headers.get("x-middleware-rewrite")).toBeNull();
  expect(response.headers.get("content-security-policy")).toMatch(/'nonce-/);
});

test("framing is allowed for embedded figures alone, and these run nothing and load nothing", () => {
  const policyOf = (path: string) => proxy(new NextRequest(`http://127.0.0.1:3000${path}`)).headers;
  const embedded = policyOf("/embed/studies/a-study?chart=map");
  expect(embedded.get("content-security-policy")).toMatch(
    /default-src 'none';.*frame-ancestors \*/,
  );
  expect(embedded.get("content-security-policy")).not.toMatch(/script-src|nonce|connect-src/);
  expect(embedded.get("x-frame-options")).toBeNull();
  for (const path of ["/", "/studies/embed/", "/embedded", "/api/embed/x", "/studies/a-study"]) {
    expect(policyOf(path).get("content-security-policy")).toMatch(/frame-ancestors 'none'/);
    expect(policyOf(path).get("x-frame-options")).toBe("DENY");
  }
});
