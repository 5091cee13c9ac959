-- Added in place: a table made anew would have all that point to it checked.
ALTER TABLE "Item" ADD COLUMN "titleOrder" TEXT NOT NULL DEFAULT '';

DROP INDEX "Item_studyId_outletId_idx";
CREATE INDEX "Item_studyId_outletId_titleOrder_id_archivedAt_idx" ON "Item"("studyId", "outletId", "titleOrder", "id", "archivedAt");
CREATE INDEX "Item_studyId_outletId_id_archivedAt_idx" ON "Item"("studyId", "outletId", "id", "archivedAt");

DROP INDEX "Quote_studyId_itemId_idx";
CREATE INDEX "Quote_studyId_itemId_id_archivedAt_form_idx" ON "Quote"("studyId", "itemId", "id", "archivedAt", "form");

DROP INDEX "Annotation_studyId_analystId_state_idx";
CREATE INDEX "Annotation_studyId_analystId_state_quoteId_idx" ON "Annotation"("studyId", "analystId", "state", "quoteId");

-- Which quotes hold which three characters in a row of their search text; lib/db/quote-search.ts asks it.
-- The text itself stays in "Quote", whose ids are the rowids here.
CREATE VIRTUAL TABLE "QuoteSearch" USING fts5(
    "searchText",
    content = 'Quote',
    content_rowid = 'id',
    tokenize = 'trigram case_sensitive 1',
    detail = none,
    columnsize = 0
);

CREATE TRIGGER "QuoteSearch_insert" AFTER INSERT ON "Quote" BEGIN
    INSERT INTO "QuoteSearch"("rowid", "searchText") VALUES (new."id", new."searchText");
END;

CREATE TRIGGER "QuoteSearch_delete" AFTER DELETE ON "Quote" BEGIN
    INSERT INTO "QuoteSearch"("QuoteSearch", "rowid", "searchText") VALUES ('delete', old."id", old."searchText");
END;

CREATE TRIGGER "QuoteSearch_update" AFTER UPDATE OF "searchText" ON "Quote" WHEN old."searchText" <> new."searchText" BEGIN
    INSERT INTO "QuoteSearch"("QuoteSearch", "rowid", "searchText") VALUES ('delete', old."id", old."searchText");
    INSERT INTO "QuoteSearch"("rowid", "searchText") VALUES (new."id", new."searchText");
END;

INSERT INTO "QuoteSearch"("QuoteSearch") VALUES ('rebuild');
