"use server";

import { defineStudyAction } from "../auth/define-action";
import { slug } from "../base/text";
import { archive, restore } from "./archive-mutations";
import { createItem, updateItem } from "./item-mutations";
import { addKnownOutlet, createOutlet, updateOutlet } from "./outlet-mutations";
import { createQuote, updateQuote } from "./quote-mutations";
import {
  archivable,
  itemUpdate,
  key,
  knownOutlet,
  newItem,
  newOutlet,
  newQuote,
  outletUpdate,
  quoteUpdate,
} from "./schema";

export const createOutletAction = defineStudyAction("lead", newOutlet, createOutlet);

export const addKnownOutletAction = defineStudyAction("lead", knownOutlet, addKnownOutlet);

export const updateOutletAction = defineStudyAction(
  "lead",
  outletUpdate.extend({ slug }),
  (access, { slug: of, ...input }) => updateOutlet(access, { slug: of, input }),
);

// Keys are given by imports; what is made on screen gets the study's next one.
export const createItemAction = defineStudyAction("lead", newItem.omit({ key: true }), createItem);

export const updateItemAction = defineStudyAction(
  "lead",
  itemUpdate.extend({ key }),
  (access, { key: of, ...input }) => updateItem(access, { key: of, input }),
);

export const createQuoteAction = defineStudyAction(
  "lead",
  newQuote.omit({ key: true }),
  createQuote,
);

export const updateQuoteAction = defineStudyAction(
  "lead",
  quoteUpdate.extend({ key }),
  (access, { key: of, ...input }) => updateQuote(access, { key: of, input }),
);

export const archiveAction = defineStudyAction("lead", archivable, archive);

export const restoreAction = defineStudyAction("lead", archivable, restore);
