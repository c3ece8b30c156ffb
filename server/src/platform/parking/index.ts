export { jobsParked, tellParked } from './parking.ts';
