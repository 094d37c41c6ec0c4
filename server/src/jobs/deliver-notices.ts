import { createHmac } from "node:crypto";
import { type Delivery, NetworkError, type Postbox, type Watches } from "../ports.ts";

/** Seconds from one attempt to the next, as the Standard Webhooks advise; after the last it is given up. */
const RESTS = [5, 300, 1800, 7200, 18_000, 36_000, 50_400];
/** Milliseconds for which no other server takes what is being sent. */
const LEASE = 120_000;
const BATCH = 20;

/**
 * Sends what is due to where watches send it, signed as the Standard Webhooks have it: HMAC-SHA256 over id, time and body. An answer of
 * 2xx settles it, 410 ends it, anything else has it sent again later.
 */
export async function deliverNotices(watches: Watches, postbox: Postbox, now: string): Promise<number> {
  const lease = new Date(Date.parse(now) + LEASE).toISOString();
  const due = await watches.takeDue(now, lease, BATCH);
  await Promise.all(
    due.map(async (delivery) => {
      const problem = await attempt(delivery, postbox, now);
      const rest = problem === null || problem === GONE ? undefined : RESTS[delivery.attempts];
      const next = rest === undefined ? null : new Date(Date.parse(now) + rest * 1000).toISOString();
      await watches.settle(delivery.notice.id, next, problem);
    }),
  );
  return due.length;
}

const GONE = "the other side wants nothing any more (410)";

/** What went wrong; null: it was taken. */
async function attempt({ notice, watch }: Delivery, postbox: Postbox, now: string): Promise<string | null> {
  if (watch.webhook === null) return null;
  const body = JSON.stringify({
    type: `watch.${watch.wanted.kind}`,
    timestamp: notice.at,
    data: { watch: { id: watch.id, title: watch.title }, notice },
  });
  const timestamp = String(Math.floor(Date.parse(now) / 1000));
  const headers = {
    "content-type": "application/json",
    "user-agent": "isnad",
    "webhook-id": notice.id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signWebhook(watch.webhook.secret, notice.id, timestamp, body),
  };
  try {
    const { status } = await postbox.post(watch.webhook.url, headers, body);
    if (status === 410) return GONE;
    return status >= 200 && status < 300 ? null : `answered ${status}`;
  } catch (error) {
    if (error instanceof NetworkError) return error.message;
    throw error;
  }
}

/** `v1,` and the HMAC in base64. `secret`: `whsec_` and the key in base64. */
function signWebhook(secret: string, id: string, timestamp: string, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
}
