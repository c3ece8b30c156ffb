import type { Agent, OutboundPolicy } from '@mumian/outbound';

/** How the city's requests go out: what may be reached, and the name under which we ask. */
export type Outgoing = OutboundPolicy & { readonly agent: Agent };

/** What the jobs have to be told about the process that they run in. */
export interface Workplace {
  readonly outgoing: Outgoing;
  /** Absolute path below which crawl states and evidence lie. */
  readonly dataFolder: string;
  /** A local Chromium may be used. */
  readonly browser: boolean;
}

/** The port of a registered address is allowed beside the usual ones. */
export function withPortOf(url: string, outgoing: Outgoing): Outgoing {
  const { port } = new URL(url);
  return port === '' ? outgoing : { ...outgoing, ports: [...(outgoing.ports ?? []), Number(port)] };
}
