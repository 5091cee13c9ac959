import { linkAddress, linkExpiry, oneTimeToken, tokenHash } from "@/lib/auth/one-time-link";

test("tokens are long, never alike, and only their hash is for keeping", () => {
  const made = Array.from({ length: 100 }, oneTimeToken);
  expect(new Set(made.map(({ token }) => token)).size).toBe(100);
  for (const { token, tokenHash: hash } of made) {
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(hash).toBe(tokenHash(token));
    expect(hash).not.toContain(token);
  }
});

test("links lead to the configured origin", () => {
  process.env.NEXTAUTH_URL = "https://frames.example.org/anything";
  expect(linkAddress("setup", "abc")).toBe("https://frames.example.org/setup?token=abc");
  expect(linkAddress("invitation", "abc")).toBe("https://frames.example.org/invite/abc");
  expect(linkAddress("reset", "abc")).toBe("https://frames.example.org/invite/abc");
});

test("setting up and resetting have a day, an invitation a week", () => {
  const now = new Date("2026-01-01T00:00:00Z");
  expect(linkExpiry("setup", now).toISOString()).toBe("2026-01-02T00:00:00.000Z");
  expect(linkExpiry("reset", now).toISOString()).toBe("2026-01-02T00:00:00.000Z");
  expect(linkExpiry("invitation", now).toISOString()).toBe("2026-01-08T00:00:00.000Z");
});
