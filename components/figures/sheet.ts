import type { Chart } from "@/lib/comparison/search";
import type { Drawing, Room } from "../charts/drawing/shapes";

/**
 * A cell of a figure's table: the value as data carries it, the text as a reader reads it, and, where
 * quotes stand behind it, the mark that opens them with what it says in words.
 */
export type Cell = {
  value: string | number | boolean | null;
  text: string;
  mark?: string;
  label?: string;
};

export type TableColumn = {
  /** As the CSV names it: lower case, words joined by "_". */
  key: string;
  head: string;
  isNumber: boolean;
  /** A key that programs join tables by: it stands in files and not on the page. */
  isForFiles?: boolean;
  /** Key of the column whose cell in the same row opens the quotes that this one is computed from. */
  of?: string;
};

/** The first column names its row. */
export type Table = { key: string; caption: string; columns: TableColumn[]; rows: Cell[][] };

/** A figure in words, ready for the page, a picture, a table file or a frozen copy. */
export type Sheet = {
  chart: Chart;
  title: string;
  /** What it shows, in one sentence. */
  sentence: string;
  /** How it is read. */
  about: string;
  /** What one has to know before one believes it: few quotes, low agreement, what is left out. */
  notes: string[];
  /** Why there is nothing to draw; null when there is. */
  missing: string | null;
  draw: (room: Room) => Drawing;
  tables: Table[];
};

/** A sheet as plain data: what a frozen figure keeps and every page draws. */
export type DrawnSheet = Omit<Sheet, "draw"> & { narrow: Drawing; wide: Drawing };
