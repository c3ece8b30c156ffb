import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { platformErrors } from '../errors/index.ts';
import type { QueueCounts } from '../jobs/index.ts';

/** Prometheus figures at /metrics, for this machine only: a proxied or foreign request is answered as if absent. */
export function serveMetrics(app: FastifyInstance, countJobs?: () => Promise<QueueCounts>): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answers = new Histogram({
    name: 'mumian_http_answer_seconds',
    help: 'Time from request to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  if (countJobs) registry.registerMetric(jobsGauge(countJobs));
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    answers.labels(request.method, route, String(reply.statusCode)).observe(reply.elapsedTime / 1000);
  });
  app.get('/metrics', async (request, reply) => {
    if (!isLocal(request)) throw platformErrors.refuse('not-found', { what: '这个地址' });
    return reply.header('content-type', registry.contentType).send(await registry.metrics());
  });
}

/** Jobs by state, as the database has them at the moment of the question; absent while it does not answer. */
function jobsGauge(countJobs: () => Promise<QueueCounts>): Gauge<'state'> {
  return new Gauge({
    name: 'mumian_jobs',
    help: 'Jobs in the queue by state; parked ones wait for a person',
    labelNames: ['state'],
    registers: [],
    async collect() {
      this.reset();
      const counts = await countJobs().catch(() => ({}));
      for (const [state, jobs] of Object.entries(counts)) this.set({ state }, jobs);
    },
  });
}

const FORWARDED = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'];

function isLocal(request: FastifyRequest): boolean {
  const address = request.socket.remoteAddress ?? '';
  const loopback = address === '::1' || /^(::ffff:)?127\./.test(address);
  return loopback && FORWARDED.every((header) => request.headers[header] === undefined);
}
