-- CreateIndex
CREATE INDEX "Item_studyId_stamp_idx" ON "Item"("studyId", "stamp");

-- CreateIndex
CREATE INDEX "Quote_studyId_stamp_idx" ON "Quote"("studyId", "stamp");
