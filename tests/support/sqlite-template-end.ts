import { rm } from "node:fs/promises";

export default async function removeSqliteTemplate() {
  const folder = process.env.SQLITE_TEMPLATE_FOLDER;
  if (folder) await rm(folder, { recursive: true, force: true });
}
