// The architecture's document: which file may import which. docs/architecture.md tells the reasons.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join, normalize, relative } from "node:path";

const root = join(__dirname, "..");

/** A folder of lib may import the folders before it. lib/launch runs before anything is installed. */
const folders =
  "words base resampling db auth studies codebook corpus annotation columns agreement comparison exchange frozen workers".split(
    " ",
  );

/** Who may touch what: a file's name is its promise. */
const mayImport: Record<string, string[]> = {
  app: ["app", "components", "actions", "auth", "queries", "workers", "pure"],
  components: ["components", "actions", "pure"],
  actions: ["actions", "auth", "queries", "mutations", "pure"],
  auth: ["auth", "queries", "mutations", "db", "pure"],
  queries: ["queries", "db", "pure"],
  mutations: ["mutations", "queries", "db", "pure"],
  db: ["db", "pure"],
  pure: ["pure"],
  workers: ["workers", "pure"],
  launch: ["launch"],
};

/** Libraries with one home. */
const homes: { library: RegExp; in: RegExp }[] = [
  { library: /^recharts/, in: /^components\/charts\// },
  { library: /^@prisma\/|generated\//, in: /^lib\/db\// },
  { library: /^next-auth/, in: /^(lib\/auth|components\/account)\// },
  { library: /^zod$/, in: /^lib\/|^prisma\/seed/ },
];

type Import = { file: string; target: string; typeOnly: boolean };

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "generated" ? [] : sources(path);
    return [".ts", ".tsx", ".js"].includes(extname(path)) ? [path] : [];
  });
}

const files = ["app", "components", "lib", "prisma"].flatMap(sources);
const known = new Set(files);

function resolved(file: string, specifier: string): string {
  if (!specifier.startsWith(".") && !specifier.startsWith("@/")) return specifier;
  const path = specifier.startsWith("@/")
    ? specifier.slice(2)
    : normalize(join(dirname(file), specifier));
  const ending = ["", ".ts", ".tsx", ".js"].find((each) => known.has(path + each));
  return path + (ending ?? "");
}

function imports(file: string): Import[] {
  const text = readFileSync(join(root, file), "utf8");
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^"';]*?from\s+"([^"]+)"|(?:^|\n)import\s+"([^"]+)"|import\("([^"]+)"\)/g,
  );
  return [...found].map(([, type, from, bare, dynamic]) => ({
    file,
    target: resolved(file, from ?? bare ?? dynamic ?? ""),
    typeOnly: Boolean(type),
  }));
}

const all = files.flatMap(imports);
const values = all.filter((each) => !each.typeOnly);

function kind(file: string): string | null {
  if (file.startsWith("app/")) return "app";
  if (file.startsWith("components/")) return "components";
  if (file.startsWith("lib/launch/")) return "launch";
  if (!file.startsWith("lib/")) return null;
  const role = /(?:^|[/-])(actions|queries|mutations)\.ts$/.exec(file)?.[1];
  if (role) return role;
  if (file.startsWith("lib/auth/")) return /schema\.ts$/.test(file) ? "pure" : "auth";
  if (file.startsWith("lib/workers/")) return "workers";
  return file.startsWith("lib/db/") ? "db" : "pure";
}

const say = ({ file, target }: Import) => `${file} imports ${target}`;

test("every file imports only the kinds of files that its own kind may touch", () => {
  const broken = values.filter(({ file, target }) => {
    const [from, to] = [kind(file), kind(target)];
    return from !== null && to !== null && !mayImport[from]?.includes(to);
  });
  expect(broken.map(say)).toEqual([]);
});

test("a folder of lib imports only the folders before it", () => {
  const place = (path: string) => folders.indexOf(path.split("/")[1] ?? "");
  const broken = values.filter(
    ({ file, target }) =>
      file.startsWith("lib/") && target.startsWith("lib/") && place(target) > place(file),
  );
  expect(broken.map(say)).toEqual([]);
});

test("every folder of lib has its place in the order", () => {
  const found = new Set(
    files.filter((file) => file.startsWith("lib/")).map((f) => f.split("/")[1]),
  );
  expect([...found].filter((name) => name !== "launch" && !folders.includes(name ?? ""))).toEqual(
    [],
  );
});

test("recharts, Prisma, next-auth and zod stay in their homes", () => {
  const broken = values.filter(({ file, target }) =>
    homes.some((home) => home.library.test(target) && !home.in.test(file)),
  );
  expect(broken.map(say)).toEqual([]);
});

test("client components bring no words, checks or databases of the server into the browser", () => {
  const client = files.filter((file) =>
    /^"use client"/.test(readFileSync(join(root, file), "utf8")),
  );
  const broken = values.filter(
    ({ file, target }) =>
      client.includes(file) && (/^(zod|next-intl)/.test(target) || kind(target) === "auth"),
  );
  expect(broken.map(say)).toEqual([]);
});

test("access without a session is for loading studies and for tests", () => {
  const users = all.filter(({ target }) => target === "lib/auth/system-access.ts");
  expect(users.map(({ file }) => file).filter((file) => !file.startsWith("prisma/"))).toEqual([]);
});

test("nothing imports in a circle", () => {
  const next = new Map<string, string[]>();
  for (const { file, target } of values) next.set(file, [...(next.get(file) ?? []), target]);
  const done = new Set<string>();
  const walk = (file: string, path: string[]): string[] => {
    if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(" → ")];
    if (done.has(file)) return [];
    const found = (next.get(file) ?? []).flatMap((target) => walk(target, [...path, file]));
    done.add(file);
    return found;
  };
  expect(files.flatMap((file) => walk(file, []))).toEqual([]);
});

test("files are short and named in kebab-case, and none only passes on", () => {
  const lines = new Map(
    files.map((file) => [file, readFileSync(join(root, file), "utf8").split("\n").length - 1]),
  );
  const counts = [...lines.values()].sort((a, b) => a - b);
  expect([...lines].filter(([, count]) => count > 300)).toEqual([]);
  expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(65);
  expect(counts[Math.floor(counts.length * 0.9)]).toBeLessThanOrEqual(200);
  const odd = files.filter(
    (file) => !/^[a-z0-9-]+(\.d)?\.(ts|tsx|js)$/.test(relative(dirname(file), file)),
  );
  expect(odd).toEqual([]);
  expect(files.filter((file) => /(^|\/)(index|utils|helpers)\.tsx?$/.test(file))).toEqual([]);
});
