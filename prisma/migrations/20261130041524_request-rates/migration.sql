-- CreateTable
CREATE TABLE "RequestRate" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "freeAt" REAL NOT NULL
);
