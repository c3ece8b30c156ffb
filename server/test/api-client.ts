import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface ApiAnswer {
  status: number;
  // Whoever asks knows the shape; what is not JSON is told as `{}`.
  body: Record<string, unknown>;
  cookies: string[];
}

/** The API of a running instance, as a browser calls it, from loopback address `from` (each has its own rate limit). */
export class ApiClient {
  readonly #address: string;
  readonly #from: string;
  #cookie = '';

  constructor(address: string, from = '127.0.0.1') {
    this.#address = address;
    this.#from = from;
  }

  /** @throws Error of the socket when no answer comes */
  async call(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<ApiAnswer> {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request(`${this.#address}${path}`, {
        method,
        localAddress: this.#from,
        timeout: 30_000,
        headers: {
          origin: this.#address,
          ...(this.#cookie ? { cookie: this.#cookie } : {}),
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...headers,
        },
      });
      sent.on('response', resolve);
      sent.on('error', reject);
      sent.on('timeout', () => sent.destroy(new Error('no answer within 30 s')));
      sent.end(body ? JSON.stringify(body) : undefined);
    });
    const said = await text(answer);
    const cookies = (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? '');
    return { status: answer.statusCode ?? 0, body: said.startsWith('{') ? JSON.parse(said) : {}, cookies };
  }

  /** Signs in; further calls carry the session. @throws Error when refused */
  async signIn(username: string, password: string): Promise<void> {
    const answer = await this.call('POST', '/api/v1/session', { username, password });
    if (answer.status !== 200) throw new Error(`sign-in of ${username}: ${JSON.stringify(answer.body)}`);
    this.#cookie = answer.cookies.join('; ');
  }

  /** The same session from another address of this machine. */
  from(address: string): ApiClient {
    const other = new ApiClient(this.#address, address);
    other.#cookie = this.#cookie;
    return other;
  }

  /** Every row of a list, page by page. @throws Error when refused */
  async all(path: string): Promise<Record<string, unknown>[]> {
    const rows: Record<string, unknown>[] = [];
    for (let after = ''; ; ) {
      const { status, body } = await this.call(
        'GET',
        `${path}${path.includes('?') ? '&' : '?'}limit=200${after}`,
      );
      if (status !== 200) throw new Error(`${path}: ${JSON.stringify(body)}`);
      rows.push(...(body.items as Record<string, unknown>[]));
      if (typeof body.next !== 'string') return rows;
      after = `&after=${encodeURIComponent(body.next)}`;
    }
  }
}
