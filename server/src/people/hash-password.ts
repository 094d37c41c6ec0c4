import { argon2, randomBytes, timingSafeEqual } from "node:crypto";

/** Argon2id as OWASP advises for log-ins: 19 MiB, two passes, one lane; what is kept says what it was made with. */
const MEMORY = 19_456;
const PASSES = 2;
const LANES = 1;
/** Bytes. */
const SALT = 16;
const TAG = 32;

/** Hashes a password for keeping, in the notation of the reference implementation. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT);
  const tag = await derive(password, { salt, memory: MEMORY, passes: PASSES, lanes: LANES, length: TAG });
  return `$argon2id$v=19$m=${MEMORY},t=${PASSES},p=${LANES}$${toBase64(salt)}$${toBase64(tag)}`;
}

const NOTATION =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

/** Whether a password is the one that was hashed. What is no hash of ours fits nothing. */
export async function checkPassword(password: string, kept: string): Promise<boolean> {
  const [, memory, passes, lanes, salt = "", tag = ""] = NOTATION.exec(kept) ?? [];
  if (tag === "") return false;
  const wanted = Buffer.from(tag, "base64");
  const found = await derive(password, {
    salt: Buffer.from(salt, "base64"),
    memory: Number(memory),
    passes: Number(passes),
    lanes: Number(lanes),
    length: wanted.length,
  });
  return timingSafeEqual(found, wanted);
}

interface Making {
  readonly salt: Uint8Array;
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
  readonly length: number;
}

function derive(password: string, { salt, memory, passes, lanes, length }: Making): Promise<Buffer> {
  const message = password.normalize("NFC");
  return new Promise((resolve, reject) => {
    argon2("argon2id", { message, nonce: salt, memory, passes, parallelism: lanes, tagLength: length }, (error, tag) =>
      error ? reject(error) : resolve(tag),
    );
  });
}

/** Without padding, as the notation has it. */
function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64").replace(/=+$/, "");
}
