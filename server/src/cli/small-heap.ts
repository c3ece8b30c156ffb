import { setFlagsFromString } from 'node:v8';

/**
 * Let the heap double between two collections of all of it, and not grow fourfold. A crawl keeps 20 MB of objects, however
 * many pages it reads, and throws away a thousand times that; the room for it is most of what the process takes.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=100');
}
