import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import postgres from "postgres";

/** A PostgreSQL to test against. */
export interface TestPostgres {
  /** A new, empty database. */
  createDatabase(): Promise<string>;
  /** Kills the server as a crash would, and starts it again. Null for a server that is not ours. */
  readonly crash: (() => Promise<void>) | null;
  stop(): Promise<void>;
}

/**
 * The server named by ISNAD_TEST_POSTGRES (a URL whose user may create databases), else one of our own: a temporary cluster on a spare
 * port, from the binaries of the distribution's package. A sentence where there is none: then the tests are skipped, saying so;
 * with ISNAD_REQUIRE_POSTGRES set, they fail.
 */
export async function startPostgres(): Promise<TestPostgres | string> {
  const given = process.env["ISNAD_TEST_POSTGRES"];
  if (given) return { createDatabase: () => createDatabase(given), crash: null, stop: async () => {} };
  const bin = findBinaries();
  const absent = bin === null ? "no PostgreSQL on this machine (Debian: apt-get install postgresql)" : null;
  if (bin !== null) return startCluster(bin);
  if (process.env["ISNAD_REQUIRE_POSTGRES"]) throw new Error(`ISNAD_REQUIRE_POSTGRES is set, and there is ${absent}`);
  process.stderr.write(`\nNOT TESTED: the PostgreSQL back end of the archive: ${absent}\n`);
  return absent as string;
}

function findBinaries(): string | null {
  const folders = [
    ...globSync("/usr/lib/postgresql/*/bin").sort().reverse(),
    ...globSync("/usr/pgsql-*/bin").sort().reverse(),
    ...(process.env["PATH"] ?? "").split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres"))) ?? null;
}

async function startCluster(bin: string): Promise<TestPostgres> {
  const owner = findOwner();
  const folder = mkdtempSync(join(tmpdir(), "isnad-postgres-"));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  const run = { ...owner, cwd: folder, stdio: "ignore" as const, env: { PATH: process.env["PATH"], LC_ALL: "C" } };
  execFileSync(join(bin, "initdb"), ["-D", data, "-U", "isnad", "-A", "trust", "-E", "UTF8", "--no-sync"], run);
  const port = await findPort();
  const url = `postgres://isnad@127.0.0.1:${port}/postgres`;
  const start = async () => {
    // A killed process leaves what it wrote to the system, so waiting for the disk would test nothing here, and take long.
    const args = [
      "-D",
      data,
      "-p",
      String(port),
      "-k",
      folder,
      "-c",
      "listen_addresses=127.0.0.1",
      "-c",
      "max_connections=60",
      "-c",
      "fsync=off",
    ];
    const child = spawn(join(bin, "postgres"), args, run);
    // Not left behind when a test run ends without its clean-up.
    process.once("exit", () => child.kill("SIGQUIT"));
    await waitFor(url);
    return child;
  };
  let server = await start();
  const end = async (signal: NodeJS.Signals) => {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill(signal);
    await ended;
  };
  return {
    createDatabase: () => createDatabase(url),
    crash: async () => {
      await end("SIGKILL");
      server = await start();
    },
    stop: async () => {
      await end("SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: then as its own user, or as nobody. */
function findOwner(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (!user) throw new Error("PostgreSQL refuses to run as root, and there is no user postgres or nobody");
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function waitFor(url: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} });
    try {
      await client`select 1`;
      return;
    } catch (error) {
      if (attempt > 300) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await client.end({ timeout: 1 });
    }
  }
}

let made = 0;

async function createDatabase(url: string): Promise<string> {
  const name = `isnad_test_${process.pid}_${++made}`;
  const client = postgres(url, { max: 1, onnotice: () => {} });
  await client.unsafe(`drop database if exists ${name}`);
  await client.unsafe(`create database ${name} template template0 encoding 'UTF8'`);
  await client.end();
  const database = new URL(url);
  database.pathname = `/${name}`;
  return database.href;
}
