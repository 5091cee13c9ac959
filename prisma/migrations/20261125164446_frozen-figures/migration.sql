-- CreateTable
CREATE TABLE "FrozenFigure" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "studyId" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "chart" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "frozenById" INTEGER NOT NULL,
    "withdrawnAt" DATETIME,
    "stamp" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "FrozenFigure_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FrozenFigure_frozenById_fkey" FOREIGN KEY ("frozenById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "FrozenFigure_address_key" ON "FrozenFigure"("address");

-- CreateIndex
CREATE UNIQUE INDEX "FrozenFigure_sha256_key" ON "FrozenFigure"("sha256");

-- CreateIndex
CREATE INDEX "FrozenFigure_studyId_createdAt_idx" ON "FrozenFigure"("studyId", "createdAt");
