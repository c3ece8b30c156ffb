import type { FastifyInstance } from 'fastify';
import { malformed } from './problem.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The only body this server reads: JSON in valid UTF-8. Broken bytes are refused rather than replaced, and keys that
 * reach into prototypes are an error.
 */
export function readOnlyJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    let text: string;
    try {
      text = utf8.decode(body as Buffer);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      done(malformed('请求内容不是有效的 UTF-8 文字'), undefined);
      return;
    }
    parse(request, text, done);
  });
}
