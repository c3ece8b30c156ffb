import { PassThrough, type Writable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Operation } from '../operation/index.ts';

/** Runs one more reading as the same actor, for an answer that is longer than one question. */
export type More = <Schema extends z.ZodType, Out, Input>(
  operation: Operation<Schema, Out, Input>,
  input: unknown,
) => Promise<Out>;

/** An answer that is a file to be saved. */
export interface FileAnswer {
  /** As people read it, with its extension; Chinese is welcome. */
  name: string;
  /** Its type, where files of several come from one route. */
  type?: string;
  /** Writes the file and ends the stream; on an error the connection is broken off, so that half a file never looks whole. */
  write: (out: Writable) => Promise<void>;
}

/** Sends a file as it is made: to be saved, never shown in the page. */
export function sendFile(reply: FastifyReply, file: FileAnswer & { type: string }): FastifyReply {
  const stream = new PassThrough();
  file.write(stream).catch((error: Error) => {
    reply.log.warn({ err: error }, 'a file could not be written to its end');
    stream.destroy(error);
  });
  return reply
    .header('content-type', file.type)
    .header('content-disposition', attachment(file.name))
    .header('cache-control', 'no-store')
    .send(stream);
}

/** The header for a name that ASCII cannot hold (RFC 6266 4.3, RFC 8187 3.2.1). */
function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
