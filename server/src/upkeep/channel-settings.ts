import { createOutbound, type Outbound, type OutboundPolicy } from '@mumian/outbound';
import type { SecretBox } from '../platform/secrets/index.ts';

/** What mail and webhooks have to be told about the process that they run in. */
export interface ChannelSettings {
  /** Keeps the password of the mail server and the secrets of webhooks. */
  box: SecretBox;
  /** What may be reached. */
  outgoing: OutboundPolicy;
  /** Where the console is reached, without a trailing slash; undefined leaves links out of mails. */
  consoleOrigin: string | undefined;
  /** Certificates (PEM) of roots beside the usual ones, with which a mail server is trusted. */
  mailRoots?: readonly string[];
}

/** The way out, with a port that an administrator has set allowed beside the usual ones. */
export function outboundOn(port: number, { outgoing }: Pick<ChannelSettings, 'outgoing'>): Outbound {
  return createOutbound({ ...outgoing, ports: [...(outgoing.ports ?? []), port] });
}
