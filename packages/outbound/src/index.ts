export { type AddressKind, addressKind } from './address.ts';
export type { Exchange, Headers, Hop, Layer, Outcome, Result, Timings } from './exchange.ts';
export { createOutbound, type FetchOptions, type Outbound, type Verdict } from './outbound.ts';
export type { Agent, DemoOrigins, Limits, LoopbackTarget, OutboundPolicy } from './policy.ts';
