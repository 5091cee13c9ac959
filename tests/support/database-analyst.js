import { hash } from "@node-rs/argon2";
import Database from "better-sqlite3";

/**
 * Puts an analyst of a study into a running server's database, for scripts that can't import the
 * application's own sources. Returns what to sign in with.
 * @param {{ databasePath: string, slug: string }} place
 */
export async function addAnalyst({ databasePath, slug }) {
  const email = "analyst@example.org";
  const password = "known to this run alone";
  const passwordHash = await hash(password);
  const database = new Database(databasePath);
  database.transaction(() => {
    const user = database
      .prepare("INSERT INTO User (name, email, passwordHash) VALUES ('Analyst', ?, ?)")
      .run(email, passwordHash);
    database
      .prepare(
        `INSERT INTO StudyMember (studyId, userId, role, number)
         SELECT id, ?, 'analyst', 1000 FROM Study WHERE slug = ?`,
      )
      .run(user.lastInsertRowid, slug);
  })();
  database.close();
  return { email, password };
}
