-- CreateIndex
CREATE INDEX "Event_studyId_id_idx" ON "Event"("studyId", "id");
