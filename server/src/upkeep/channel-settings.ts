import { createOutbound, type Outbound, type OutboundPolicy } from '@mumian/outbound';
import type { SecretBox } from '../platform/secrets/index.ts';

/** What mail, webhooks and the second opinion have to be told about the process that they run in. */
export interface ChannelSettings {
  /** Keeps the password of the mail server, the secrets of webhooks and the key of the model server. */
  box: SecretBox;
  /** What may be reached. */
  outgoing: OutboundPolicy;
  /** Where the console is reached, without a trailing slash; undefined leaves links out of mails. */
  consoleOrigin: string | undefined;
  /** Certificates (PEM) of roots beside the usual ones, with which a mail server is trusted. */
  mailRoots?: readonly string[];
  /** How long a model may take over an answer; 60 s without it. */
  modelWithinMs?: number;
}

/** The way out, with a port that an administrator has set allowed beside the usual ones. */
export function outboundOn(port: number, { outgoing }: Pick<ChannelSettings, 'outgoing'>): Outbound {
  return createOutbound({ ...outgoing, ports: [...(outgoing.ports ?? []), port] });
}

/** For history and audit: whether there is a secret and whether it was changed, never which. */
export function secretWord(given: Buffer | null | undefined, sealed: Buffer | null): string | null {
  if (sealed === null) return null;
  return given === undefined ? '已设置' : '已更换';
}
