import type { FastifyInstance } from 'fastify';
import { platformErrors } from '../errors/index.ts';
import { jsonComplaint } from './json-text.ts';
import { malformed } from './problem.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const JSON_TYPE = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/**
 * The only body this server reads: JSON in valid UTF-8, the same to every reader (RFC 7493) and of bounded shape.
 * Broken bytes are refused rather than replaced, and keys that reach into prototypes are an error.
 */
export function readOnlyJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (!JSON_TYPE.test(request.headers['content-type'] ?? '')) {
      done(platformErrors.refuse('unsupported-media', {}), undefined);
      return;
    }
    let text: string;
    try {
      text = utf8.decode(body as Buffer);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      done(malformed('请求内容不是有效的 UTF-8 文字'), undefined);
      return;
    }
    const complaint = jsonComplaint(text);
    if (complaint === null) parse(request, text, done);
    else done(malformed(complaint), undefined);
  });
}
