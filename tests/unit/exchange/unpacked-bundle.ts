import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { passingComparedQuotes } from "@/lib/comparison/compared-quotes";
import { comparison } from "@/lib/comparison/comparison";
import { everything, type Search } from "@/lib/comparison/search";
import { comparisonJson } from "@/lib/exchange/comparison-json";
import { bundleZip } from "@/lib/exchange/replication/bundle";
import type {
  BundleParts,
  BundleTexts,
  FigureTable,
} from "@/lib/exchange/replication/bundle-parts";
import { pageFigures } from "@/lib/exchange/replication/page-figures";
import { getBundleScript } from "@/lib/exchange/replication/script-queries";
import { columns, type StudyRows } from "../../support/study-rows";

const study = {
  slug: "a-study",
  title: "A study",
  proposal: "Something is proposed.",
  proposedBy: "Somebody",
  proposedIn: "Somewhere",
};
const page = "https://example.org/studies/a-study";
const madeOn = "2026-11-25";

/** The rows' codebook as it is read with its texts. */
function codebookOf({ variables, codebookRevision }: StudyRows): BundleParts["codebook"] {
  const texts = { definition: "What it means", include: null, exclude: null, archivedAt: null };
  return {
    id: 1,
    number: codebookRevision ?? 1,
    name: "Codebook",
    unit: "quote",
    variables: variables.map((variable) => ({
      ...variable,
      question: "What does it say?",
      codes: variable.codes.map((code) => ({ ...code, ...texts })),
    })),
  };
}

type Options = {
  search?: Partial<Search>;
  texts?: Partial<BundleTexts>;
  reference?: number;
  tables?: FigureTable[];
  isNamed?: boolean;
  title?: string;
};

/** The ZIP of rows as the product makes it, and its texts where a test needs them. */
export async function bundleOf(rows: StudyRows, options: Options = {}): Promise<Uint8Array> {
  const { reference = 0, tables = [], isNamed = false, title = study.title } = options;
  const search = { ...everything, ...options.search };
  const of = columns(rows);
  const variableOf = (key: string) => of.variables.find((variable) => variable.key === key)!;
  const told = comparisonJson({
    study: { ...study, codebookRevision: of.codebookRevision },
    search,
    comparison: comparison(of, search),
    quotes: passingComparedQuotes(of, search),
    variables: { sentiment: variableOf("sentiment"), frame: variableOf("frame") },
    alphaOf: () => null,
    retrievedOn: madeOn,
    source: page,
  });
  return bundleZip({
    study: { ...study, title },
    page,
    filters: "All quotes",
    search,
    columns: of,
    codebook: codebookOf(rows),
    texts: { revision: of.revision, quotes: [], notes: [], decisions: [], ...options.texts },
    figures: pageFigures({ columns: of, search, reference }),
    tables,
    comparison: told,
    isNamed,
    madeOn,
    fixed: await getBundleScript(),
  });
}

const folders: string[] = [];

/** Unpacks a bundle into a folder of its own, which removeUnpacked takes away. */
export function unpacked(zip: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "parallax-bundle-"));
  folders.push(folder);
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

export function removeUnpacked() {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Runs the bundle's script as anybody would, without anything but Node.js. */
export function recompute(folder: string, args: string[] = []) {
  const script = join(folder, "recompute.mjs");
  // From another folder: it finds its files beside itself.
  const run = spawnSync(process.execPath, [script, ...args], { cwd: tmpdir(), encoding: "utf8" });
  return { code: run.status, said: run.stdout, complained: run.stderr };
}

/** Changes a file of an unpacked bundle; the change has to find something to change. */
export function edit(folder: string, name: string, change: (text: string) => string) {
  const path = join(folder, name);
  const before = readFileSync(path, "utf8");
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${name}`);
  writeFileSync(path, after);
}
