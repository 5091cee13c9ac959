// Another process that holds a lock on a SQLite file: node lock-holder.js <path> <statement> <ms>
import Database from "better-sqlite3";

const [path = "", statement = "", milliseconds = "0"] = process.argv.slice(2);
const database = new Database(path);
for (const part of statement.split(";")) {
  const prepared = database.prepare(part);
  if (prepared.reader) prepared.all();
  else prepared.run();
}
process.stdout.write("held\n");
setTimeout(() => {
  database.exec("ROLLBACK");
  database.close();
}, Number(milliseconds));
