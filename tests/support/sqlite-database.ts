import { disconnect } from "@/lib/db/client";
import { copySqliteTemplate } from "./copy-sqlite-template";

/** Gives each test file its own migrated SQLite database. */
beforeAll(async () => {
  process.env.DATABASE_URL = await copySqliteTemplate("empty");
});

afterAll(disconnect);
