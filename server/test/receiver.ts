import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What came to a receiver of messages. */
export interface Message {
  headers: IncomingMessage['headers'];
  body: string;
}

/** Another system on loopback that receives messages. */
export interface Receiver {
  url: string;
  messages: Message[];
  close(): Promise<void>;
}

/** Opens one; by default it takes every message. */
export async function openReceiver(
  answer: (response: ServerResponse, messages: readonly Message[]) => void = (response) => response.end(),
): Promise<Receiver> {
  const messages: Message[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      messages.push({ headers: request.headers, body });
      answer(response, messages);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    messages,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
