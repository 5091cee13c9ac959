-- CreateTable
CREATE TABLE "FrozenFigure" (
    "id" SERIAL NOT NULL,
    "studyId" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "chart" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "frozenById" INTEGER NOT NULL,
    "withdrawnAt" TIMESTAMP(3),
    "stamp" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FrozenFigure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "FrozenFigure_address_key" ON "FrozenFigure"("address");

-- CreateIndex
CREATE UNIQUE INDEX "FrozenFigure_sha256_key" ON "FrozenFigure"("sha256");

-- CreateIndex
CREATE INDEX "FrozenFigure_studyId_createdAt_idx" ON "FrozenFigure"("studyId", "createdAt");

-- AddForeignKey
ALTER TABLE "FrozenFigure" ADD CONSTRAINT "FrozenFigure_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FrozenFigure" ADD CONSTRAINT "FrozenFigure_frozenById_fkey" FOREIGN KEY ("frozenById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
