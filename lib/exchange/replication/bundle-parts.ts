import type { Codebook } from "../../codebook/queries";
import type { Columns } from "../../columns/columns";
import type { ComparisonFilters } from "../../comparison/comparison";
import type { PageFigures } from "./page-figures";

/** What is to be read of a quote and its item beside what is counted. */
export type QuoteTexts = {
  key: string;
  text: string;
  language: string | null;
  originalText: string | null;
  originalLanguage: string | null;
  speaker: string | null;
  context: string | null;
  contentNote: string | null;
  item: { title: string | null; kind: string; author: string | null; url: string | null };
};

/** What an analyst wrote beside the codes. Quotes by their key, analysts by their number. */
export type Note = {
  quote: string;
  analyst: number;
  confidence: "low" | "medium" | "high" | null;
  memo: string | null;
};

export type DecisionTexts = { quote: string; variable: string; reason: string; decidedAt: Date };

/** Texts of a study at one revision, in any order and also of quotes that are not in its columns. */
export type BundleTexts = {
  revision: number;
  quotes: QuoteTexts[];
  notes: Note[];
  decisions: DecisionTexts[];
};

/** A table of a figure, as a file under figures/. */
export type FigureTable = { name: string; csv: string };

export type BundleParts = {
  study: { slug: string; title: string; proposal: string; proposedBy: string; proposedIn: string };
  /** The address of the page whose figures these are. */
  page: string;
  /** The filters in words. */
  filters: string;
  search: ComparisonFilters;
  columns: Columns;
  codebook: Codebook;
  texts: BundleTexts;
  figures: PageFigures;
  tables: FigureTable[];
  /** The comparison as its own export tells it. */
  comparison: object;
  /** Whether analysts may be named, and the reasons for decisions told, which may name them. */
  isNamed: boolean;
  /** YYYY-MM-DD. */
  madeOn: string;
  /** Files that every bundle has: the script, its parts, and what is to be read, by their names. */
  fixed: Record<string, string>;
};
