import { generateKeyPairSync } from "node:crypto";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
// @ts-expect-error: it brings no types, and those of others bring those of forty packages.
import Provider from "oidc-provider";

export const CLIENT = { id: "isnad", secret: "between the two of us" };

/** A provider of OpenID Connect on this machine, by its makers' library; who logs in has the groups that stand here. */
export interface TestProvider {
  readonly issuer: URL;
  readonly groups: Map<string, readonly string[]>;
  close(): Promise<void>;
}

export async function startProvider(callback: string): Promise<TestProvider> {
  let answer: RequestListener = (_, response) => response.end();
  const server: Server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const groups = new Map<string, readonly string[]>();
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const provider = new Provider(issuer.origin, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [callback] }],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256" }] },
    cookies: { keys: ["of the test"] },
    claims: { openid: ["sub"], profile: ["preferred_username", "groups"] },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    pkce: { required: () => true },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, preferred_username: `${id} الصحفية`, groups: groups.get(id) ?? [] }),
    }),
  });
  answer = provider.callback();
  const close = () =>
    new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return { issuer, groups, close };
}
