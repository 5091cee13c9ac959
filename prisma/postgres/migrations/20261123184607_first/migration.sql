-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "StudyRole" AS ENUM ('viewer', 'analyst', 'lead');

-- CreateEnum
CREATE TYPE "AnswersShown" AS ENUM ('never', 'closed', 'always');

-- CreateEnum
CREATE TYPE "QuoteForm" AS ENUM ('verbatim', 'headline', 'paraphrase');

-- CreateEnum
CREATE TYPE "AnnotationState" AS ENUM ('draft', 'submitted', 'withdrawn');

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('low', 'medium', 'high');

-- CreateEnum
CREATE TYPE "VariableLevel" AS ENUM ('nominal', 'ordinal', 'interval', 'ratio');

-- CreateEnum
CREATE TYPE "VariableSelect" AS ENUM ('one', 'many');

-- CreateEnum
CREATE TYPE "LinkKind" AS ENUM ('setup', 'invitation', 'reset');

-- CreateTable
CREATE TABLE "User" (
    "id" SERIAL NOT NULL,
    "email" TEXT,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "automated" BOOLEAN NOT NULL DEFAULT false,
    "admin" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" TIMESTAMP(3),
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "locale" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Study" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "proposal" TEXT NOT NULL,
    "proposedBy" TEXT NOT NULL,
    "proposedIn" TEXT NOT NULL,
    "question" TEXT,
    "source" TEXT,
    "annotationNote" TEXT,
    "answersShown" "AnswersShown" NOT NULL DEFAULT 'closed',
    "namesShown" BOOLEAN NOT NULL DEFAULT false,
    "publishedAt" TIMESTAMP(3),
    "closedAt" TIMESTAMP(3),
    "archivedAt" TIMESTAMP(3),
    "revision" INTEGER NOT NULL DEFAULT 0,
    "lastKey" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Study_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StudyMember" (
    "studyId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "role" "StudyRole" NOT NULL,
    "number" INTEGER NOT NULL,
    "removedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StudyMember_pkey" PRIMARY KEY ("studyId","userId")
);

-- CreateTable
CREATE TABLE "Outlet" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "medium" TEXT NOT NULL,
    "country" TEXT,
    "ownership" TEXT,
    "description" TEXT,
    "audience" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Outlet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StudyOutlet" (
    "studyId" INTEGER NOT NULL,
    "outletId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "archivedAt" TIMESTAMP(3),
    "stamp" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "StudyOutlet_pkey" PRIMARY KEY ("studyId","outletId")
);

-- CreateTable
CREATE TABLE "Item" (
    "id" SERIAL NOT NULL,
    "studyId" INTEGER NOT NULL,
    "outletId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT,
    "author" TEXT,
    "url" TEXT,
    "publishedOn" TEXT,
    "dateNote" TEXT,
    "archivedAt" TIMESTAMP(3),
    "stamp" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Quote" (
    "id" SERIAL NOT NULL,
    "studyId" INTEGER NOT NULL,
    "itemId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "form" "QuoteForm" NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT,
    "originalText" TEXT,
    "originalLanguage" TEXT,
    "speaker" TEXT,
    "context" TEXT,
    "contentNote" TEXT,
    "searchText" TEXT NOT NULL,
    "archivedAt" TIMESTAMP(3),
    "stamp" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Quote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CodebookRevision" (
    "id" SERIAL NOT NULL,
    "studyId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "frozenAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CodebookRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Variable" (
    "id" SERIAL NOT NULL,
    "studyId" INTEGER NOT NULL,
    "revisionId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "level" "VariableLevel" NOT NULL,
    "select" "VariableSelect" NOT NULL,
    "max" INTEGER NOT NULL DEFAULT 1,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Variable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Code" (
    "id" SERIAL NOT NULL,
    "studyId" INTEGER NOT NULL,
    "variableId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "include" TEXT,
    "exclude" TEXT,
    "value" DOUBLE PRECISION,
    "position" INTEGER NOT NULL,
    "archivedAt" TIMESTAMP(3),

    CONSTRAINT "Code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Annotation" (
    "id" SERIAL NOT NULL,
    "studyId" INTEGER NOT NULL,
    "quoteId" INTEGER NOT NULL,
    "analystId" INTEGER NOT NULL,
    "revisionId" INTEGER NOT NULL,
    "state" "AnnotationState" NOT NULL DEFAULT 'draft',
    "confidence" "Confidence",
    "memo" TEXT,
    "stamp" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMP(3),

    CONSTRAINT "Annotation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "id" SERIAL NOT NULL,
    "studyId" INTEGER NOT NULL,
    "annotationId" INTEGER NOT NULL,
    "variableId" INTEGER NOT NULL,
    "codeId" INTEGER NOT NULL,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Adjudication" (
    "id" SERIAL NOT NULL,
    "studyId" INTEGER NOT NULL,
    "quoteId" INTEGER NOT NULL,
    "variableId" INTEGER NOT NULL,
    "leadId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMP(3),
    "stamp" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Adjudication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AdjudicationCode" (
    "studyId" INTEGER NOT NULL,
    "variableId" INTEGER NOT NULL,
    "adjudicationId" INTEGER NOT NULL,
    "codeId" INTEGER NOT NULL,

    CONSTRAINT "AdjudicationCode_pkey" PRIMARY KEY ("adjudicationId","codeId")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" SERIAL NOT NULL,
    "studyId" INTEGER,
    "actorId" INTEGER,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "revision" INTEGER,
    "requestKey" TEXT,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "id" SERIAL NOT NULL,
    "kind" "LinkKind" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT,
    "userId" INTEGER,
    "studyId" INTEGER,
    "role" "StudyRole",
    "createdById" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Study_slug_key" ON "Study"("slug");

-- CreateIndex
CREATE INDEX "StudyMember_userId_idx" ON "StudyMember"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "StudyMember_studyId_number_key" ON "StudyMember"("studyId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Outlet_slug_key" ON "Outlet"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "StudyOutlet_studyId_position_key" ON "StudyOutlet"("studyId", "position");

-- CreateIndex
CREATE INDEX "Item_studyId_outletId_idx" ON "Item"("studyId", "outletId");

-- CreateIndex
CREATE UNIQUE INDEX "Item_studyId_key_key" ON "Item"("studyId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Item_studyId_id_key" ON "Item"("studyId", "id");

-- CreateIndex
CREATE INDEX "Quote_studyId_itemId_idx" ON "Quote"("studyId", "itemId");

-- CreateIndex
CREATE UNIQUE INDEX "Quote_studyId_key_key" ON "Quote"("studyId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Quote_studyId_id_key" ON "Quote"("studyId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "CodebookRevision_studyId_number_key" ON "CodebookRevision"("studyId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "CodebookRevision_studyId_id_key" ON "CodebookRevision"("studyId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Variable_revisionId_key_key" ON "Variable"("revisionId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Variable_revisionId_position_key" ON "Variable"("revisionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Variable_studyId_id_key" ON "Variable"("studyId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Code_variableId_key_key" ON "Code"("variableId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Code_variableId_position_key" ON "Code"("variableId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Code_studyId_variableId_id_key" ON "Code"("studyId", "variableId", "id");

-- CreateIndex
CREATE INDEX "Annotation_studyId_stamp_idx" ON "Annotation"("studyId", "stamp");

-- CreateIndex
CREATE INDEX "Annotation_studyId_analystId_state_idx" ON "Annotation"("studyId", "analystId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Annotation_quoteId_analystId_key" ON "Annotation"("quoteId", "analystId");

-- CreateIndex
CREATE UNIQUE INDEX "Annotation_studyId_id_key" ON "Annotation"("studyId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Answer_annotationId_codeId_key" ON "Answer"("annotationId", "codeId");

-- CreateIndex
CREATE INDEX "Adjudication_studyId_stamp_idx" ON "Adjudication"("studyId", "stamp");

-- CreateIndex
CREATE UNIQUE INDEX "Adjudication_quoteId_variableId_key" ON "Adjudication"("quoteId", "variableId");

-- CreateIndex
CREATE UNIQUE INDEX "Adjudication_studyId_variableId_id_key" ON "Adjudication"("studyId", "variableId", "id");

-- CreateIndex
CREATE INDEX "Event_studyId_subject_idx" ON "Event"("studyId", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "Event_actorId_requestKey_key" ON "Event"("actorId", "requestKey");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeLink_tokenHash_key" ON "OneTimeLink"("tokenHash");

-- CreateIndex
CREATE INDEX "SignInAttempt_key_at_idx" ON "SignInAttempt"("key", "at");

-- AddForeignKey
ALTER TABLE "StudyMember" ADD CONSTRAINT "StudyMember_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyMember" ADD CONSTRAINT "StudyMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyOutlet" ADD CONSTRAINT "StudyOutlet_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyOutlet" ADD CONSTRAINT "StudyOutlet_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Outlet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_studyId_outletId_fkey" FOREIGN KEY ("studyId", "outletId") REFERENCES "StudyOutlet"("studyId", "outletId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_studyId_itemId_fkey" FOREIGN KEY ("studyId", "itemId") REFERENCES "Item"("studyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CodebookRevision" ADD CONSTRAINT "CodebookRevision_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Variable" ADD CONSTRAINT "Variable_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Variable" ADD CONSTRAINT "Variable_studyId_revisionId_fkey" FOREIGN KEY ("studyId", "revisionId") REFERENCES "CodebookRevision"("studyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Code" ADD CONSTRAINT "Code_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Code" ADD CONSTRAINT "Code_studyId_variableId_fkey" FOREIGN KEY ("studyId", "variableId") REFERENCES "Variable"("studyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_studyId_quoteId_fkey" FOREIGN KEY ("studyId", "quoteId") REFERENCES "Quote"("studyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_studyId_analystId_fkey" FOREIGN KEY ("studyId", "analystId") REFERENCES "StudyMember"("studyId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_studyId_revisionId_fkey" FOREIGN KEY ("studyId", "revisionId") REFERENCES "CodebookRevision"("studyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_studyId_annotationId_fkey" FOREIGN KEY ("studyId", "annotationId") REFERENCES "Annotation"("studyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_studyId_variableId_codeId_fkey" FOREIGN KEY ("studyId", "variableId", "codeId") REFERENCES "Code"("studyId", "variableId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjudication" ADD CONSTRAINT "Adjudication_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjudication" ADD CONSTRAINT "Adjudication_studyId_quoteId_fkey" FOREIGN KEY ("studyId", "quoteId") REFERENCES "Quote"("studyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjudication" ADD CONSTRAINT "Adjudication_studyId_variableId_fkey" FOREIGN KEY ("studyId", "variableId") REFERENCES "Variable"("studyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjudication" ADD CONSTRAINT "Adjudication_studyId_leadId_fkey" FOREIGN KEY ("studyId", "leadId") REFERENCES "StudyMember"("studyId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdjudicationCode" ADD CONSTRAINT "AdjudicationCode_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdjudicationCode" ADD CONSTRAINT "AdjudicationCode_studyId_variableId_adjudicationId_fkey" FOREIGN KEY ("studyId", "variableId", "adjudicationId") REFERENCES "Adjudication"("studyId", "variableId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdjudicationCode" ADD CONSTRAINT "AdjudicationCode_studyId_variableId_codeId_fkey" FOREIGN KEY ("studyId", "variableId", "codeId") REFERENCES "Code"("studyId", "variableId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
