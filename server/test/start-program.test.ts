import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { makeFolder } from "./make-folder.ts";

const SHIM = fileURLToPath(new URL("../bin/isnad.js", import.meta.url));
const MAIN = "export async function main() { console.log(process.argv.slice(2).join(' ')); return 3; }";
/** Makes a process believe that it is an older Node. */
const OLDER = `data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.0.0"}})`;

/** The executable in a package of its own, as it stands in a workspace: `FOLDER/server/bin/isnad.js`. */
function install(files: Readonly<Record<string, string>>): string {
  const folder = makeFolder({ "server/package.json": '{"type":"module"}', "server/bin/.keep": "", ...files });
  copyFileSync(SHIM, `${folder}/server/bin/isnad.js`);
  return folder;
}

function start(folder: string, args: readonly string[], older = false) {
  const imports = older ? ["--import", OLDER] : [];
  const env = { ...process.env };
  delete env["ISNAD_RESTARTED"];
  const ended = spawnSync(process.execPath, [...imports, `${folder}/server/bin/isnad.js`, ...args], {
    encoding: "utf8",
    env,
  });
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}

describe("the executable", () => {
  it("hands its arguments on and ends with the program's code", () => {
    expect(start(install({ "server/dist/main.js": MAIN }), ["read", "a b"])).toEqual({
      code: 3,
      out: "read a b\n",
      err: "",
    });
  });
  it("says what to do when nothing has been built", () => {
    expect(start(install({}), [])).toMatchObject({ code: 70, err: expect.stringContaining("npm run build") });
  });
  it("starts the repository's own Node when it was started by an older one", () => {
    const folder = install({
      "server/dist/main.js": MAIN,
      "node_modules/node/bin/node": '#!/bin/sh\necho "pinned: $2 $3"\nexit 5\n',
    });
    chmodSync(`${folder}/node_modules/node/bin/node`, 0o755);
    expect(start(folder, ["read", "x"], true)).toEqual({ code: 5, out: "pinned: read x\n", err: "" });
  });
  it("says which Node it needs when there is no other, and when the other is no newer", () => {
    const advice = expect.stringContaining("isnad needs Node 24 or newer");
    expect(start(install({ "server/dist/main.js": MAIN }), [], true)).toMatchObject({ code: 2, out: "", err: advice });
    const folder = install({
      "server/dist/main.js": MAIN,
      "node_modules/node/bin/node": `#!/bin/sh\nexec "${process.execPath}" --import '${OLDER}' "$@"\n`,
    });
    chmodSync(`${folder}/node_modules/node/bin/node`, 0o755);
    expect(start(folder, [], true)).toMatchObject({ code: 2, out: "", err: advice });
  });
});
