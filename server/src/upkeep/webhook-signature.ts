import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** A new secret, as both sides keep it: `whsec_` and base64 (Standard Webhooks). */
export function newWebhookSecret(): string {
  return `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`;
}

/**
 * Headers by which the receiver knows who sent a message and when, after Standard Webhooks 1.0
 * (https://github.com/standard-webhooks/standard-webhooks): HMAC-SHA256 over `id.timestamp.body` with the bytes of the
 * secret. The id is the same however often the message is sent; the receiver refuses what is older than five minutes.
 */
export function signedHeaders(of: {
  id: string;
  at: Date;
  body: string;
  secret: string;
}): Record<string, string> {
  const timestamp = String(Math.floor(of.at.getTime() / 1000));
  const key = Buffer.from(of.secret.slice(PREFIX.length), 'base64');
  const signature = createHmac('sha256', key).update(`${of.id}.${timestamp}.${of.body}`).digest('base64');
  return {
    'webhook-id': of.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}
