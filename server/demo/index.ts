export { type DemoAccount, seedDemoCity } from './seed.ts';
export { type FaultySite, type PlantedFault, plantedFaults } from './sites/planted-fault.ts';
export { type DemoSites, startDemoSites } from './sites/server.ts';
