import { createRenderer, type Renderer, type RendererChoice, type RendererOptions } from './renderer.ts';
import { unread } from './rendering.ts';

/**
 * A renderer whose browser starts at the first page that needs one. Where there is no browser, or none that may be used,
 * every page stays unread with the reason as its code, and nothing is started again.
 */
export function createLazyRenderer(options: RendererOptions = {}): Renderer {
  let choice: Promise<RendererChoice> | null = null;
  return {
    async render(url, visit) {
      choice ??= createRenderer(options);
      const chosen = await choice;
      if (chosen.available) return chosen.renderer.render(url, visit);
      return { url, obstacles: [], bytes: 0, ...unread(chosen.code, chosen.detail) };
    },
    async close() {
      const chosen = await choice;
      if (chosen?.available === true) await chosen.renderer.close();
    },
  };
}
