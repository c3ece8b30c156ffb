import type { Hop } from '../exchange.ts';
import type { Lease } from '../proxy/lease.ts';
import { asFields, asText, type BrowserEvent, type Connection, type Fields } from './connection.ts';

export interface PageTarget {
  readonly connection: Connection;
  readonly sessionId: string;
  /** Of the page, which is also the id of its main frame. */
  readonly targetId: string;
  readonly contextId: string;
  readonly lease: Lease;
}

export interface SettleLimits {
  /** So long must the network be silent. */
  readonly quietMs: number;
  /** So long may a page that has loaded keep its network busy: some poll for ever. */
  readonly busyMs: number;
  /** Loading and quiet together. */
  readonly settleMs: number;
}

/** What the page is up to, as the browser tells it; and the answers that it must have at once. */
export class PageWatch {
  readonly #target: PageTarget;
  readonly #busy = new Set<string>();
  readonly #statuses = new Map<string, number>();
  readonly #challenged = new Set<string>();
  readonly #stop: () => void;
  readonly hops: Hop[] = [];
  status: number | null = null;
  /** The last address asked for as the page itself. */
  documentUrl = '';
  crashed = false;
  /** The browser shows a page of its own, because this address could not be opened. */
  unreachable = false;
  /** Something of the address asked for is shown; before, it is the empty page of a new tab. */
  committed = false;
  #loaded = false;
  #onChange: () => void = () => undefined;

  constructor(target: PageTarget) {
    this.#target = target;
    this.#stop = target.connection.listen((event) => this.#take(event));
  }

  stop(): void {
    this.#stop();
  }

  /**
   * Wait until the page has loaded and its network is quiet, or it has crashed, or a limit is reached.
   *
   * @returns whether it became quiet
   */
  settle({ quietMs, busyMs, settleMs }: SettleLimits): Promise<boolean> {
    return new Promise((resolve) => {
      let quiet: NodeJS.Timeout | undefined;
      let busy: NodeJS.Timeout | undefined;
      const finish = (settled: boolean) => {
        for (const timer of [quiet, busy, limit]) clearTimeout(timer);
        this.#onChange = () => undefined;
        resolve(settled);
      };
      const limit = setTimeout(() => finish(false), settleMs);
      this.#onChange = () => {
        clearTimeout(quiet);
        if (this.crashed) return finish(false);
        if (!this.committed || !this.#loaded) {
          clearTimeout(busy);
          busy = undefined;
          return;
        }
        busy ??= setTimeout(() => finish(false), busyMs);
        if (this.#busy.size === 0) quiet = setTimeout(() => finish(true), quietMs);
      };
      this.#onChange();
    });
  }

  #take({ method, params, sessionId }: BrowserEvent): void {
    if (method === 'Target.targetCreated') this.#closePopup(asFields(params.targetInfo));
    if (sessionId !== this.#target.sessionId) return;
    const react = this.#reactions[method];
    if (react === undefined) return;
    react(params);
    this.#onChange();
  }

  readonly #reactions: Readonly<Record<string, (params: Fields) => void>> = {
    'Fetch.requestPaused': ({ requestId }) => this.#tell('Fetch.continueRequest', { requestId }),
    'Fetch.authRequired': (params) => this.#authenticate(params),
    'Page.javascriptDialogOpening': () => this.#tell('Page.handleJavaScriptDialog', { accept: false }),
    'Page.loadEventFired': () => {
      this.#loaded = true;
    },
    'Page.frameNavigated': (params) => this.#navigated(asFields(params.frame)),
    'Network.requestWillBeSent': (params) => this.#requested(params),
    'Network.responseReceived': (params) => {
      const status = asFields(params.response).status;
      if (
        params.frameId === this.#target.targetId &&
        params.type === 'Document' &&
        typeof status === 'number'
      )
        this.#statuses.set(asText(params.loaderId), status);
    },
    'Network.loadingFinished': (params) => void this.#busy.delete(asText(params.requestId)),
    'Network.loadingFailed': (params) => void this.#busy.delete(asText(params.requestId)),
    'Inspector.targetCrashed': () => {
      this.crashed = true;
    },
  };

  #requested(params: Fields): void {
    this.#busy.add(asText(params.requestId));
    if (params.type !== 'Document' || params.frameId !== this.#target.targetId) return;
    const url = asText(asFields(params.request).url);
    const { status } = asFields(params.redirectResponse);
    if (typeof status === 'number') this.hops.push({ url: this.documentUrl, status, location: url });
    this.documentUrl = url;
  }

  #navigated(frame: Fields): void {
    if (frame.id !== this.#target.targetId) return;
    this.#loaded = false;
    this.committed ||= frame.url !== 'about:blank';
    this.#busy.clear();
    this.unreachable = asText(frame.unreachableUrl) !== '';
    this.status = this.#statuses.get(asText(frame.loaderId)) ?? null;
  }

  /** The proxy is given this page's credential, once a request; a site that asks for a password is given none. */
  #authenticate(params: Fields): void {
    const requestId = asText(params.requestId);
    const { lease } = this.#target;
    const isProxy = asFields(params.authChallenge).source === 'Proxy' && !this.#challenged.has(requestId);
    this.#challenged.add(requestId);
    const authChallengeResponse = isProxy
      ? { response: 'ProvideCredentials', username: lease.name, password: lease.secret }
      : { response: 'CancelAuth' };
    this.#tell('Fetch.continueWithAuth', { requestId, authChallengeResponse });
  }

  #closePopup(info: Fields): void {
    const { connection, contextId, targetId } = this.#target;
    if (info.browserContextId === contextId && info.type === 'page' && info.targetId !== targetId)
      connection.tell('Target.closeTarget', { targetId: info.targetId });
  }

  #tell(method: string, params: Fields): void {
    this.#target.connection.tell(method, params, this.#target.sessionId);
  }
}
