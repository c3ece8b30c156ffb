export { opened, sealed } from './sealing.ts';
export { type SecretBox, SecretLost, secretBox } from './secret-box.ts';
export { findSecret, secretOf } from './secret-file.ts';
