export { shanghaiTime } from './shanghai.ts';
