import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What the server asks of a model: texts, and the places in them that are doubtful. */
export interface Question {
  texts: { id: string; text: string }[];
  issues: { id: string; textId: string; start: number; text: string; suggestion: string | null }[];
}

interface Saying {
  verdict: string;
  reason?: string | null;
  suggestion?: string | null;
}

/** What a model answers to: an object is wrapped as the protocol asks, `raw` goes out as it is, `hang` never answers. */
export type Model = (question: Question) => object | { raw: string; status?: number } | 'hang';

/** A model server on loopback that speaks the OpenAI chat protocol. */
export interface ModelHost {
  url: string;
  requests: {
    path: string | undefined;
    authorization: string | undefined;
    body: string;
    question: Question;
  }[];
  /** Answers from now on. */
  model: Model;
  close(): Promise<void>;
}

/** A verdict on each issue, the same for all or by its words. */
export function sayingOf(say: Saying | ((words: string) => Saying)): Model {
  return ({ issues }) => ({
    verdicts: issues.map(({ id, text: words }) => ({
      id,
      ...(typeof say === 'function' ? say(words) : say),
    })),
    additions: [],
  });
}

export async function openModelHost(model: Model = sayingOf({ verdict: 'wrong' })): Promise<ModelHost> {
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const asked = JSON.parse(body);
    const question = JSON.parse(asked.messages[1].content) as Question;
    const { url: path, headers } = request;
    host.requests.push({ path, authorization: headers.authorization, body, question });
    const said = host.model(question);
    if (said === 'hang') return;
    response.setHeader('content-type', 'application/json');
    if ('raw' in said) {
      response.statusCode = said.status ?? 200;
      response.end(said.raw);
      return;
    }
    const message = { role: 'assistant', content: JSON.stringify(said) };
    response.end(
      JSON.stringify({
        ...{ id: 'x', object: 'chat.completion', created: 1, model: asked.model },
        choices: [{ index: 0, finish_reason: 'stop', message }],
        usage: { prompt_tokens: 90, completion_tokens: 10, total_tokens: 100 },
      }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host: ModelHost = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests: [],
    model,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return host;
}
