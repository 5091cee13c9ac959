import { unavailableDigest } from "@/lib/base/digest";
import { disconnect } from "@/lib/db/client";
import { readRows } from "@/lib/db/read-rows";

const { DATABASE_URL } = process.env;

afterEach(async () => {
  await disconnect();
  if (DATABASE_URL === undefined) delete process.env.DATABASE_URL;
  else process.env.DATABASE_URL = DATABASE_URL;
});

test("a read from a database that nobody reaches breaks with what a page tells of that", async () => {
  process.env.DATABASE_URL = "postgresql://nobody:nothing@127.0.0.1:1/nowhere";
  const broken = await readRows(`SELECT "name" FROM "Outlet"`, []).catch((error) => error);
  expect(broken).toMatchObject({ digest: unavailableDigest });
});
