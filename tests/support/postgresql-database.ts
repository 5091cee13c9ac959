import { disconnect } from "@/lib/db/client";
import { createTestDatabase } from "./create-test-database";

/** Gives each test file its own migrated PostgreSQL database. */
beforeAll(async () => {
  process.env.DATABASE_URL = await createTestDatabase("TEMPLATE empty_for_tests");
});

afterAll(disconnect);
