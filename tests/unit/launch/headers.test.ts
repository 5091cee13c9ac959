import { trustedHeaders } from "@/lib/launch/headers";

const direct = { trustProxy: false, remoteAddress: "192.0.2.7" };
const behindProxy = { trustProxy: true, remoteAddress: "10.0.0.1" };

test("a client cannot say who it is, where it was sent or that checks are done", () => {
  const kept = trustedHeaders(
    {
      host: "parallax.example.org",
      cookie: "a=b",
      "next-router-state-tree": "[]",
      "x-forwarded-for": "203.0.113.9",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
      "x-forwarded-port": "1",
      forwarded: "for=203.0.113.9",
      "x-real-ip": "203.0.113.9",
      "x-parallax-address": "203.0.113.9",
      "x-middleware-subrequest": "proxy",
      "x-nextjs-data": "1",
      "x-matched-path": "/admin/users",
      "x-prerender-revalidate": "guess",
      "next-resume": "1",
    },
    direct,
  );
  expect(kept).toEqual({
    host: "parallax.example.org",
    cookie: "a=b",
    "next-router-state-tree": "[]",
    "x-parallax-address": "192.0.2.7",
  });
});

test("behind a proxy only the entry that the proxy itself wrote is believed", () => {
  const kept = trustedHeaders(
    {
      "x-forwarded-for": "6.6.6.6, 203.0.113.9",
      "x-forwarded-host": "evil.example, parallax.example.org",
      "x-forwarded-proto": "https",
      "x-real-ip": "6.6.6.6",
      "x-middleware-subrequest": "proxy",
    },
    behindProxy,
  );
  expect(kept).toEqual({
    "x-forwarded-for": "203.0.113.9",
    "x-forwarded-host": "parallax.example.org",
    "x-forwarded-proto": "https",
    "x-parallax-address": "203.0.113.9",
  });
});

test.each([
  ["unknown", "10.0.0.1"],
  ["2001:db8::1", "2001:db8::1"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
])("a proxy that reports %s gives the address %s", (reported, address) => {
  const kept = trustedHeaders({ "x-forwarded-for": reported }, behindProxy);
  expect(kept["x-parallax-address"]).toBe(address);
});

test("an IPv4 client has the same address on a socket of either kind", () => {
  const kept = trustedHeaders({}, { ...direct, remoteAddress: "::ffff:192.0.2.7" });
  expect(kept["x-parallax-address"]).toBe("192.0.2.7");
});
