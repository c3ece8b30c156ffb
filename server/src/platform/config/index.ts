export { type Config, isLoopback, readConfig } from './config.ts';
export { type DataFolder, dataFolder, notWritable } from './data-folder.ts';
export { type HeldDataFolder, type Holder, holdDataFolder, holderOf } from './data-lock.ts';
export { Halt, type HaltReason } from './halt.ts';
export { installationFolder } from './installation.ts';
