import { z } from "zod";
import { slug } from "../base/text";
import { newStudy } from "../studies/schema";

/** A study with what it begins with: outlets, by their slugs, and a codebook. */
export const furnishedStudy = newStudy.extend({
  outlets: z.array(slug).max(200).default([]),
  /** The slug of the study whose codebook is copied; empty for frame and sentiment only. */
  codebook: z.union([z.literal(""), slug]).default(""),
});
export type FurnishedStudy = z.output<typeof furnishedStudy>;
