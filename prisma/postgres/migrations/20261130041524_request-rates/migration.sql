-- CreateTable
-- Unlogged, which Prisma can't say: a count of the last minute is worth no write to the disk, and may be lost
-- when the server crashes.
CREATE UNLOGGED TABLE "RequestRate" (
    "key" TEXT NOT NULL,
    "freeAt" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "RequestRate_pkey" PRIMARY KEY ("key")
);
