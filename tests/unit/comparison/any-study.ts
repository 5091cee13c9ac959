import fc from "fast-check";
import type { StudyRows } from "../../support/study-rows";
import { type SmallStudy, smallRows } from "./small-rows";

const FRAMES = ["a", "b", "c"];
const TONES = ["-2", "-1", "0", "1", "2"];

const answers = fc.option(
  fc.record(
    { frame: fc.subarray(FRAMES), sentiment: fc.constantFrom(...TONES) },
    { requiredKeys: ["frame"] },
  ),
);
const quote = fc.array(answers, { maxLength: 4 });
const outlets = fc.array(fc.array(quote, { maxLength: 7 }), { minLength: 1, maxLength: 4 });
const decision = fc.record(
  { quote: fc.nat(27), frame: fc.subarray(FRAMES), sentiment: fc.constantFrom(...TONES) },
  { requiredKeys: ["quote", "frame"] },
);
const adjudicated = fc.uniqueArray(decision, { maxLength: 3, selector: (made) => made.quote });

/** Rows of any study of up to four outlets, seven quotes each and four analysts. */
export const anyStudy: fc.Arbitrary<StudyRows> = fc
  .record({ outlets, adjudicated })
  .map((study: SmallStudy) => smallRows(study));

/** Which of up to 28 quotes are hidden. */
export const anyHidden = fc.array(fc.boolean(), { minLength: 28, maxLength: 28 });
