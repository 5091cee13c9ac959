-- DropIndex
DROP INDEX "Event_studyId_subject_idx";

-- CreateIndex
CREATE INDEX "Event_studyId_subject_id_idx" ON "Event"("studyId", "subject", "id");

-- CreateIndex
CREATE INDEX "Event_studyId_id_idx" ON "Event"("studyId", "id");
