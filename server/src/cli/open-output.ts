import { rmSync } from "node:fs";
import { type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Writable } from "node:stream";
import type { Output } from "../ports.ts";
import { UsageError } from "./exit-codes.ts";

/** Code units gathered before they are handed on. */
const BUFFER_LENGTH = 65_536;

/** Whoever read our output has gone away (`isnad read … | head`). */
export class ClosedPipeError extends Error {}

/** Where results go: to a file when one is named, to standard output otherwise or for `-`. */
export async function openOutput(path: string | undefined, stdout: Writable): Promise<Output> {
  if (path === undefined || path === "-") return new StreamOutput(stdout);
  const target = await resolveTarget(path);
  if (!target.isRegular) return openDevice(path);
  const temporary = join(dirname(target.path), `.${basename(target.path)}.${process.pid}.tmp`);
  try {
    return new FileOutput(await open(temporary, "w"), temporary, target.path);
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${explain(error as NodeJS.ErrnoException)}`);
  }
}

/** The real file behind a name, so that a symbolic link goes on being one. */
async function resolveTarget(path: string): Promise<{ path: string; isRegular: boolean }> {
  const found = await stat(path).catch(() => null);
  if (found === null) return { path, isRegular: true };
  if (found.isDirectory()) throw new UsageError(`cannot write ${path}: it is a folder; name a file in it`);
  return { path: await realpath(path), isRegular: found.isFile() };
}

async function openDevice(path: string): Promise<Output> {
  const handle = await open(path, "w");
  return new StreamOutput(handle.createWriteStream());
}

function explain({ code, message }: NodeJS.ErrnoException): string {
  if (code === "ENOENT") return "its folder does not exist";
  return code === "EACCES" || code === "EPERM" || code === "EROFS" ? "permission denied" : message;
}

/** Files half written, to be swept away when the program is interrupted. */
const unfinished = new Set<string>();

/** Removes what was half written. For signal handlers, so it does not wait. */
export function sweepUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}

/** Appears under its name whole, or not at all: written beside it and renamed at the end. */
class FileOutput implements Output {
  readonly #handle: FileHandle;
  readonly #temporary: string;
  readonly #target: string;
  #buffer = "";

  constructor(handle: FileHandle, temporary: string, target: string) {
    this.#handle = handle;
    this.#temporary = temporary;
    this.#target = target;
    unfinished.add(temporary);
  }

  async write(part: string | Uint8Array): Promise<void> {
    if (typeof part === "string") {
      this.#buffer += part;
      if (this.#buffer.length >= BUFFER_LENGTH) await this.#flush();
    } else {
      await this.#flush();
      await this.#handle.writeFile(part);
    }
  }

  async close(): Promise<void> {
    await this.#flush();
    await this.#handle.sync();
    await this.#handle.close();
    await rename(this.#temporary, this.#target);
    unfinished.delete(this.#temporary);
  }

  async discard(): Promise<void> {
    await this.#handle.close().catch(() => {});
    await rm(this.#temporary, { force: true });
    unfinished.delete(this.#temporary);
  }

  async #flush(): Promise<void> {
    const text = this.#buffer;
    this.#buffer = "";
    await this.#handle.writeFile(text);
  }
}

/** Standard output, a pipe or a device: what is written is gone. */
class StreamOutput implements Output {
  readonly #stream: Writable;
  readonly #isInteractive: boolean;
  #buffer = "";

  constructor(stream: Writable) {
    this.#stream = stream;
    this.#isInteractive = (stream as Partial<NodeJS.WriteStream>).isTTY === true;
    // The failure reaches us through the callback of the write; without a listener it would also end the program.
    stream.on("error", () => {});
  }

  async write(part: string | Uint8Array): Promise<void> {
    if (typeof part === "string") {
      this.#buffer += part;
      if (this.#isInteractive || this.#buffer.length >= BUFFER_LENGTH) await this.#flush();
    } else {
      await this.#flush();
      await this.#send(part);
    }
  }

  async close(): Promise<void> {
    await this.#flush();
  }

  async discard(): Promise<void> {
    this.#buffer = "";
  }

  #flush(): Promise<void> {
    const text = this.#buffer;
    this.#buffer = "";
    return text === "" ? Promise.resolve() : this.#send(text);
  }

  #send(part: string | Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#stream.write(part, (error) => {
        if (!error) resolve();
        else reject((error as NodeJS.ErrnoException).code === "EPIPE" ? new ClosedPipeError() : error);
      });
    });
  }
}
