import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The server replaces this word in index.html with the nonce of the answer at hand (CSP `style-src-elem`). */
const noncePlaceholder = '__CSP_NONCE__';

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  html: { cspNonce: noncePlaceholder },
  resolve: {
    // The library's own writes a style element without the nonce; the page behind a dialog cannot scroll anyway.
    alias: [
      { find: /^\.\/useScrollLocker$/, replacement: `${import.meta.dirname}/src/app/no-scroll-locker.ts` },
    ],
  },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    // A data: URL would be refused by the console's content security policy for everything but images.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
