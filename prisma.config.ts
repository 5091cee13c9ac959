import { defineConfig } from "prisma/config";

// Generating a client needs no schema engine; naming any existing file stops Prisma from downloading one.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: process.env.PRISMA_SCHEMA ?? "prisma/schema.prisma" });
