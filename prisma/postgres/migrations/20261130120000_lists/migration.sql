-- DropIndex
DROP INDEX "Item_studyId_outletId_idx";

-- DropIndex
DROP INDEX "Quote_studyId_itemId_idx";

-- DropIndex
DROP INDEX "Annotation_studyId_analystId_state_idx";

-- AlterTable
ALTER TABLE "Item" ADD COLUMN "titleOrder" TEXT COLLATE "C" NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "Item_studyId_outletId_titleOrder_id_archivedAt_idx" ON "Item"("studyId", "outletId", "titleOrder", "id", "archivedAt");

-- CreateIndex
CREATE INDEX "Item_studyId_outletId_id_archivedAt_idx" ON "Item"("studyId", "outletId", "id", "archivedAt");

-- CreateIndex
CREATE INDEX "Quote_studyId_itemId_id_archivedAt_form_idx" ON "Quote"("studyId", "itemId", "id", "archivedAt", "form");

-- CreateIndex
CREATE INDEX "Annotation_studyId_analystId_state_quoteId_idx" ON "Annotation"("studyId", "analystId", "state", "quoteId");
