import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";

type Engine = import("@prisma/schema-engine-wasm/schema_engine_bg").SchemaEngine;

/** A Prisma schema on disk, as the engine takes it. */
export async function schemaFile(path: string) {
  return { path, content: await readFile(path, "utf8") };
}

type Module = {
  SchemaEngine: typeof import("@prisma/schema-engine-wasm/schema_engine_bg").SchemaEngine;
};

// The package binds its functions to one instance a process: a second would break the first.
let loaded: Promise<Module> | undefined;

async function load(): Promise<Module> {
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = join(process.cwd(), "node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(wasm), {
    "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
  });
  const { __wbg_set_wasm } = bindings as unknown as { __wbg_set_wasm: (exports: unknown) => void };
  __wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings;
}

type Connection = Awaited<ReturnType<SqlMigrationAwareDriverAdapterFactory["connect"]>>;

type Use = {
  schemaPath: string;
  adapter: SqlMigrationAwareDriverAdapterFactory;
  /** What is run on its connection before the work, and once all of that has succeeded. */
  around?: { begin: string; end: string };
};

/**
 * Works with Prisma's schema engine from its WebAssembly package: the native one is fetched from a
 * host that a closed network does not reach. Applies migrations and writes differences between
 * schemas. Its connections, which lock a SQLite file for themselves, are closed afterwards.
 */
export async function withSchemaEngine<T>(
  { schemaPath, adapter, around }: Use,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  loaded ??= load();
  const { SchemaEngine } = await loaded;
  const schema = await schemaFile(schemaPath);
  const open: Connection[] = [];
  const kept = async (connecting: Promise<Connection>) => {
    const connection = await connecting;
    open.push(connection);
    if (around) await connection.executeScript(around.begin);
    return connection;
  };
  const engine = await SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory({
      provider: adapter.provider,
      adapterName: adapter.adapterName,
      connect: () => kept(adapter.connect()),
      connectToShadowDb: () => kept(adapter.connectToShadowDb()),
    }),
  );
  try {
    const done = await work(engine);
    if (around) for (const connection of open) await connection.executeScript(around.end);
    return done;
  } finally {
    engine.free();
    for (const connection of open) await connection.dispose();
  }
}
