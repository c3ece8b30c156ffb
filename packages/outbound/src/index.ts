export { type AddressKind, addressKind } from './address.ts';
export type { HostAddresses } from './address-family.ts';
export type { LowContrast } from './browser/contrast.ts';
export type { Unavailable } from './browser/launch.ts';
export { createLazyRenderer } from './browser/lazy-renderer.ts';
export {
  createRenderer,
  type Renderer,
  type RendererChoice,
  type RendererOptions,
  type RenderOptions,
} from './browser/renderer.ts';
export type { Rendering } from './browser/rendering.ts';
export type {
  Exchange,
  Forgiven,
  Headers,
  Hop,
  Layer,
  Outcome,
  Result,
  Rung,
  Timings,
  TlsFacts,
  Wire,
} from './exchange.ts';
export type { FetchOptions } from './fetch-options.ts';
export { type Firewall, type FirewallEvidence, recognizeFirewall } from './firewall.ts';
export { createOutbound, type Outbound, type Verdict } from './outbound.ts';
export type { Agent, DemoOrigins, Limits, LoopbackTarget, OutboundPolicy } from './policy.ts';
export type { Message, Posted } from './posting.ts';
