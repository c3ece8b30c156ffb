export { type DemoAccount, seedDemoCity } from './seed.ts';
export { plantedFaults } from './sites/faulty-site.ts';
export type { FaultySite, PlantedFault } from './sites/planted-fault.ts';
export { type DemoSites, startDemoSites } from './sites/server.ts';
