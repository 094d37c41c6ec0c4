import type { KnowOptions, LoggedIn } from "../people/open-gate.ts";
import type { Caller } from "./define-route.ts";
import type { Desk } from "./desk.ts";

/** Whoever asks, and a cookie to send along when the secret was exchanged. */
export interface KnownCaller {
  readonly caller: Caller | null;
  readonly cookie: string | null;
}

/** Who asks, by a token or by the session's cookie. While nobody may log in, this machine is let in as it is, and no other. */
export async function knowCaller(desk: Desk, request: Request, options: KnowOptions): Promise<KnownCaller> {
  const authorization = request.headers.get("authorization");
  // A token that is not known is not passed over: who sends one wants to be that one.
  if (authorization !== null) return { caller: await knowProgram(desk, authorization), cookie: null };
  const secret = findSecret(desk, request);
  const known = secret === null ? null : await desk.gate.know(secret, options);
  if (known !== null) {
    const { name, role } = known.person;
    return { caller: { name, role }, cookie: known.fresh && writeCookie(desk, known.fresh) };
  }
  const isFree = await isOpen(desk);
  return { caller: isFree ? { name: "local", role: "admin" } : null, cookie: null };
}

/** Whether this machine is let in as it is: as long as nobody may log in, here or elsewhere. */
export async function isOpen({ isLoopback, provider, gate }: Desk): Promise<boolean> {
  return isLoopback && provider === null && !(await gate.hasPeople());
}

async function knowProgram({ gate }: Desk, authorization: string): Promise<Caller | null> {
  const [, secret] = /^Bearer +(\S{1,200})$/i.exec(authorization) ?? [];
  const known = secret === undefined ? null : await gate.knowToken(secret);
  return known && { name: known.person.name, role: known.role, token: known.token.title };
}

/** With the prefix, browsers take the cookie over HTTPS alone and from no neighbouring name. */
function cookieName({ url }: Desk): string {
  return url.startsWith("https:") ? "__Host-isnad" : "isnad";
}

/** The secret in a request's cookie. */
export function findSecret(desk: Desk, request: Request): string | null {
  return findCookie(cookieName(desk), request, /^[\w-]{43}$/);
}

function findCookie(name: string, request: Request, form: RegExp): string | null {
  for (const part of (request.headers.get("cookie") ?? "").split(";")) {
    const [key, value] = part.trim().split("=");
    if (key === name && value !== undefined && form.test(value)) return value;
  }
  return null;
}

/** Seconds for logging in elsewhere. */
const TRIP = 600;

function tripName(desk: Desk): string {
  return `${cookieName(desk)}-trip`;
}

/** What a browser keeps while its person logs in elsewhere. Lax: it comes back from another site. */
export function writeTrip(desk: Desk, kept: string, seconds = TRIP): string {
  const secure = desk.url.startsWith("https:") ? "; Secure" : "";
  return `${tripName(desk)}=${kept}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
}

export function clearTrip(desk: Desk): string {
  return writeTrip(desk, "", 0);
}

export function findTrip(desk: Desk, request: Request): string | null {
  return findCookie(tripName(desk), request, /^[\w-]{1,1000}$/);
}

/** Not for scripts, not for other sites, and over HTTPS alone where that is how we are reached. */
export function writeCookie(desk: Desk, { secret, expiresAt }: Pick<LoggedIn, "secret" | "expiresAt">): string {
  const secure = desk.url.startsWith("https:") ? "; Secure" : "";
  const expires = new Date(expiresAt).toUTCString();
  return `${cookieName(desk)}=${secret}; Path=/; HttpOnly; SameSite=Strict; Expires=${expires}${secure}`;
}

/** Has the browser forget. */
export function clearCookie(desk: Desk): string {
  return writeCookie(desk, { secret: "", expiresAt: "1970-01-01T00:00:00Z" });
}
