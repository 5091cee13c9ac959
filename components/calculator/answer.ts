import type { calculationJson, figureJson } from "@/lib/exchange/agreement-json";
import type { Catalogue } from "@/lib/words/catalogue";

/** What the server answers to a table. */
export type Answer = ReturnType<typeof calculationJson>;

/** One figure of it: a value with its parts, or why there is none. */
export type ToldFigure = ReturnType<typeof figureJson>;

type AgreementWords = Pick<Catalogue["agreement"], "measures" | "distances" | "readings">;

/** The calculator's sentences as the catalogue has them; what is in braces is filled in here. */
export type CalculatorWords = Catalogue["calculator"] & AgreementWords & { networkFailed: string };
