import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { platformErrors } from '../errors/index.ts';
import type { QueueCounts } from '../jobs/index.ts';
import type { Actor } from '../operation/index.ts';
import { checkAddress, checkHost } from './address-check.ts';
import { apiPage } from './api-page.ts';
import { clientErrors, refuseOddities } from './client-error.ts';
import { serveConsole } from './console-files.ts';
import { readFiles } from './file-body.ts';
import { Gate, type GateSize } from './gate.ts';
import { readOnlyJson } from './json-body.ts';
import { serveMetrics } from './metrics.ts';
import { API, type Mounting, mount } from './mount.ts';
import { openApi, type RouteGroup } from './openapi.ts';
import { checkOrigin } from './origin-check.ts';
import { sendProblem } from './problem.ts';
import { RequestCount } from './request-count.ts';
import { setSecurityHeaders } from './security-headers.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Public https origin when there is one. */
    publicOrigin: string | undefined;
  }
  interface FastifyRequest {
    /** Who asks, once that has been found out. */
    mumianActor?: Actor;
    cspNonce: string;
  }
}

export interface ServerParts extends Mounting {
  groups: readonly RouteGroup[];
  /** True when the database answers. */
  ready: () => Promise<boolean>;
  consoleFolder: string;
  publicOrigin: string | undefined;
  trustedProxies: string[];
  logger: FastifyBaseLogger;
  /** How many jobs the queue holds, for the metrics. */
  countJobs?: () => Promise<QueueCounts>;
  gates?: { read: GateSize; change: GateSize };
  patience?: Patience;
}

/** How long a client may take, in milliseconds. */
export interface Patience {
  headersMs: number;
  requestMs: number;
  /** How often it is looked after. */
  checkMs: number;
}

/** Connections that a web process needs: one for each place at the gates, and two for health and metrics. */
export const WEB_CONNECTIONS = 24;
const GATES = {
  read: { places: 10, waiting: 200, patienceMs: 5_000 },
  change: { places: 8, waiting: 50, patienceMs: 5_000 },
  upload: { places: 4, waiting: 20, patienceMs: 5_000 },
} satisfies Record<string, GateSize>;
const PATIENCE: Patience = { headersMs: 10_000, requestMs: 30_000, checkMs: 2_000 };

const BODY_LIMIT = 1024 * 1024;
const REQUESTS_PER_MINUTE = 1200;

/** Builds the web server with every route mounted; it listens only when told to. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const https = parts.publicOrigin !== undefined;
  const { patience = PATIENCE, gates = GATES } = parts;
  const app = Fastify({
    loggerInstance: parts.logger,
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT,
    requestTimeout: patience.requestMs,
    http: {
      headersTimeout: patience.headersMs,
      connectionsCheckingInterval: patience.checkMs,
      // Node would answer without a body; checkHost does it in our words.
      requireHostHeader: false,
    },
    connectionTimeout: 60_000,
    trustProxy: parts.trustedProxies.length > 0 ? parts.trustedProxies : false,
    clientErrorHandler: clientErrors(https),
    // Malformed addresses never reach the hooks, so the headers and the problem are given here.
    frameworkErrors: (error, request, reply) => {
      setSecurityHeaders(reply, https);
      sendProblem(request, reply, error);
    },
  });
  refuseOddities(app.server, https);
  app.decorate('publicOrigin', parts.publicOrigin);
  app.decorateRequest('mumianActor');
  app.decorateRequest('cspNonce', '');
  app.addHook('onRequest', async (request, reply) => {
    request.cspNonce = setSecurityHeaders(reply, https);
    checkHost(request);
    checkOrigin(request, parts.publicOrigin);
    checkAddress(request.url);
  });
  app.setErrorHandler((error, request, reply) => sendProblem(request, reply, error));
  readOnlyJson(app);
  readFiles(
    app,
    parts.groups.flatMap((group) => [...group.routes]),
  );
  await app.register(cookie);
  await app.register(rateLimit, {
    max: REQUESTS_PER_MINUTE,
    timeWindow: '1 minute',
    store: RequestCount,
    errorResponseBuilder: (_request, context) =>
      platformErrors.refuse('too-many-requests', { seconds: Math.ceil(context.ttl / 1000) }),
  });
  serveMetrics(app, parts.countJobs);
  serveHealth(app, parts);
  serveDescription(app, parts.groups);
  const open = {
    read: new Gate(gates.read),
    change: new Gate(gates.change),
    upload: new Gate(GATES.upload),
  };
  for (const group of parts.groups) {
    for (const route of group.routes) mount(app, route, parts, open);
  }
  await serveConsole(app, parts.consoleFolder);
  return app;
}

function serveHealth(app: FastifyInstance, parts: ServerParts): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const ready = await parts.ready();
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'database-unreachable' });
  });
}

function serveDescription(app: FastifyInstance, groups: readonly RouteGroup[]): void {
  const document = JSON.stringify(openApi(groups));
  app.get(`${API}/openapi.json`, async (_request, reply) =>
    reply.header('content-type', 'application/json; charset=utf-8').send(document),
  );
  app.get(`${API}/docs`, async (request, reply) =>
    reply.header('content-type', 'text/html; charset=utf-8').send(apiPage(groups, request.cspNonce)),
  );
}
