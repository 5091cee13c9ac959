import { damageOf, storedSubmits } from "./storm";

type Expected = { databaseUrl: string; email: string; acknowledged: string[] };

/** Everything that was acknowledged is there whole and once, nothing is there in part, no page is damaged. */
export async function expectWhole({ databaseUrl, email, acknowledged }: Expected): Promise<void> {
  const { whole, inPart } = await storedSubmits(email);
  expect(inPart).toEqual([]);
  expect(new Set(whole).size).toBe(whole.length);
  const stored = new Set(whole);
  expect(acknowledged.filter((quote) => !stored.has(quote))).toEqual([]);
  expect(await damageOf(databaseUrl)).toEqual([]);
}
