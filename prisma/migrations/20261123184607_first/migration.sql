-- CreateTable
CREATE TABLE "User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "automated" BOOLEAN NOT NULL DEFAULT false,
    "admin" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" DATETIME,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "locale" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "Study" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "proposal" TEXT NOT NULL,
    "proposedBy" TEXT NOT NULL,
    "proposedIn" TEXT NOT NULL,
    "question" TEXT,
    "source" TEXT,
    "annotationNote" TEXT,
    "answersShown" TEXT NOT NULL DEFAULT 'closed',
    "namesShown" BOOLEAN NOT NULL DEFAULT false,
    "publishedAt" DATETIME,
    "closedAt" DATETIME,
    "archivedAt" DATETIME,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "lastKey" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "StudyMember" (
    "studyId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "removedAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("studyId", "userId"),
    CONSTRAINT "StudyMember_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StudyMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Outlet" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "medium" TEXT NOT NULL,
    "country" TEXT,
    "ownership" TEXT,
    "description" TEXT,
    "audience" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "StudyOutlet" (
    "studyId" INTEGER NOT NULL,
    "outletId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "archivedAt" DATETIME,
    "stamp" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("studyId", "outletId"),
    CONSTRAINT "StudyOutlet_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StudyOutlet_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Outlet" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Item" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "studyId" INTEGER NOT NULL,
    "outletId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT,
    "author" TEXT,
    "url" TEXT,
    "publishedOn" TEXT,
    "dateNote" TEXT,
    "archivedAt" DATETIME,
    "stamp" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Item_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Item_studyId_outletId_fkey" FOREIGN KEY ("studyId", "outletId") REFERENCES "StudyOutlet" ("studyId", "outletId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Quote" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "studyId" INTEGER NOT NULL,
    "itemId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT,
    "originalText" TEXT,
    "originalLanguage" TEXT,
    "speaker" TEXT,
    "context" TEXT,
    "contentNote" TEXT,
    "searchText" TEXT NOT NULL,
    "archivedAt" DATETIME,
    "stamp" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Quote_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Quote_studyId_itemId_fkey" FOREIGN KEY ("studyId", "itemId") REFERENCES "Item" ("studyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CodebookRevision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "studyId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "frozenAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "CodebookRevision_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Variable" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "studyId" INTEGER NOT NULL,
    "revisionId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "select" TEXT NOT NULL,
    "max" INTEGER NOT NULL DEFAULT 1,
    "position" INTEGER NOT NULL,
    CONSTRAINT "Variable_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Variable_studyId_revisionId_fkey" FOREIGN KEY ("studyId", "revisionId") REFERENCES "CodebookRevision" ("studyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Code" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "studyId" INTEGER NOT NULL,
    "variableId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "include" TEXT,
    "exclude" TEXT,
    "value" REAL,
    "position" INTEGER NOT NULL,
    "archivedAt" DATETIME,
    CONSTRAINT "Code_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Code_studyId_variableId_fkey" FOREIGN KEY ("studyId", "variableId") REFERENCES "Variable" ("studyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Annotation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "studyId" INTEGER NOT NULL,
    "quoteId" INTEGER NOT NULL,
    "analystId" INTEGER NOT NULL,
    "revisionId" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "confidence" TEXT,
    "memo" TEXT,
    "stamp" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" DATETIME,
    CONSTRAINT "Annotation_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Annotation_studyId_quoteId_fkey" FOREIGN KEY ("studyId", "quoteId") REFERENCES "Quote" ("studyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Annotation_studyId_analystId_fkey" FOREIGN KEY ("studyId", "analystId") REFERENCES "StudyMember" ("studyId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Annotation_studyId_revisionId_fkey" FOREIGN KEY ("studyId", "revisionId") REFERENCES "CodebookRevision" ("studyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Answer" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "studyId" INTEGER NOT NULL,
    "annotationId" INTEGER NOT NULL,
    "variableId" INTEGER NOT NULL,
    "codeId" INTEGER NOT NULL,
    CONSTRAINT "Answer_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Answer_studyId_annotationId_fkey" FOREIGN KEY ("studyId", "annotationId") REFERENCES "Annotation" ("studyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Answer_studyId_variableId_codeId_fkey" FOREIGN KEY ("studyId", "variableId", "codeId") REFERENCES "Code" ("studyId", "variableId", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Adjudication" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "studyId" INTEGER NOT NULL,
    "quoteId" INTEGER NOT NULL,
    "variableId" INTEGER NOT NULL,
    "leadId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawnAt" DATETIME,
    "stamp" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Adjudication_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Adjudication_studyId_quoteId_fkey" FOREIGN KEY ("studyId", "quoteId") REFERENCES "Quote" ("studyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Adjudication_studyId_variableId_fkey" FOREIGN KEY ("studyId", "variableId") REFERENCES "Variable" ("studyId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Adjudication_studyId_leadId_fkey" FOREIGN KEY ("studyId", "leadId") REFERENCES "StudyMember" ("studyId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AdjudicationCode" (
    "studyId" INTEGER NOT NULL,
    "variableId" INTEGER NOT NULL,
    "adjudicationId" INTEGER NOT NULL,
    "codeId" INTEGER NOT NULL,

    PRIMARY KEY ("adjudicationId", "codeId"),
    CONSTRAINT "AdjudicationCode_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AdjudicationCode_studyId_variableId_adjudicationId_fkey" FOREIGN KEY ("studyId", "variableId", "adjudicationId") REFERENCES "Adjudication" ("studyId", "variableId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AdjudicationCode_studyId_variableId_codeId_fkey" FOREIGN KEY ("studyId", "variableId", "codeId") REFERENCES "Code" ("studyId", "variableId", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Event" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "studyId" INTEGER,
    "actorId" INTEGER,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "revision" INTEGER,
    "requestKey" TEXT,
    CONSTRAINT "Event_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Event_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT,
    "userId" INTEGER,
    "studyId" INTEGER,
    "role" TEXT,
    "createdById" INTEGER,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "revokedAt" DATETIME,
    CONSTRAINT "OneTimeLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "OneTimeLink_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "OneTimeLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
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
