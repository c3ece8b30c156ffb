import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { platformErrors } from '../errors/index.ts';
import type { Ctx, Operation, Run } from '../operation/index.ts';
import { type More, sendFile } from './file-answer.ts';
import { fileOf, fileTypes } from './file-body.ts';
import type { Gate } from './gate.ts';
import type { Identified } from './identify.ts';
import { asRefusal, malformed, sendProblem } from './problem.ts';
import { isRepeatable, KEY_HEADER, Repeat } from './repeat.ts';
import { pathParameters, type Route } from './route.ts';
import { deviceTokenOf, sessionTokenOf } from './session-cookie.ts';

export const API = '/api/v1';

const visitor = { kind: 'visitor' } as const;

export interface Mounting {
  run: Run;
  identify: (token: string) => Promise<Identified | null>;
  /** Told when a successful call never asked for what its route declares; tests throw here. */
  onUnasked: (route: Route) => void;
}

/** How many readings, changes and files on their way in go to the database at once. */
export interface Gates {
  read: Gate;
  change: Gate;
  /** Files have a gate of their own: their places are held while a slow sender sends. */
  upload: Gate;
}

/** Puts a route at its address: who → may they at all → input → operation → answer. */
export function mount(app: FastifyInstance, route: Route, by: Mounting, gates: Gates): void {
  requireDeclared(route);
  const parameters = pathParameters(route.path);
  app.route({
    method: route.method,
    url: `${API}${route.path}`,
    config: {
      ...(route.perMinute ? { rateLimit: { max: route.perMinute, timeWindow: '1 minute' } } : {}),
      ...(route.upload ? { takesFile: fileTypes(route) } : {}),
    },
    // Before the body is read, so that strangers learn nothing of the schema; behind the rate limit, which stands at
    // onRequest, so that it counts strangers too.
    preParsing: (request) => admit(request, route, by, gates),
    errorHandler: async (error, request, reply) => {
      await tellRefused(error, request, route, by);
      return sendProblem(request, reply, error);
    },
    handler: async (request, reply) => {
      const input = inputOf(request, route, parameters);
      const actor = request.mumianActor ?? visitor;
      const from = {
        channel: 'http',
        requestId: String(request.id),
        address: request.ip,
        device: deviceTokenOf(request),
      } as const;
      const repeat = repeatOf(request, route, input);
      // A place is held for the work alone, not while a slow sender still sends or a slow reader reads.
      const out = await gates[route.upload ? 'upload' : route.operation.meta.kind].pass(() =>
        // The entrance parses with the operation's own schema; the route knows it as "some operation" only.
        by.run(route.operation as unknown as Operation<never, unknown>, actor, input, {
          ...from,
          ...(repeat ? { around: repeat.around } : {}),
          onDone: (ctx) => {
            if (!repeat?.isReplay) checkAsked(route, ctx, by);
          },
        }),
      );
      if (repeat?.isReplay) reply.header('idempotency-replayed', 'true');
      if (route.file) {
        const more: More = (operation, asked) => gates.read.pass(() => by.run(operation, actor, asked, from));
        return sendFile(reply, { type: route.file.type, ...route.file.of(out as never, more) });
      }
      return answer(route, out, request, reply);
    },
  });
}

/** A route without a permission, or with another than its operation's, does not start. */
function requireDeclared(route: Route): void {
  const name = `${route.method} ${route.path}`;
  if (!route.permission) throw new Error(`route ${name} declares no permission`);
  if (route.permission !== route.operation.meta.permission) {
    throw new Error(
      `route ${name} declares ${route.permission}, its operation ${route.operation.meta.permission}`,
    );
  }
}

/** Says who is asking, and refuses whoever may not call the route at all. */
async function admit(request: FastifyRequest, route: Route, by: Mounting, gates: Gates): Promise<void> {
  const token = sessionTokenOf(request);
  const identified = token ? await gates.read.pass(() => by.identify(token)) : null;
  request.mumianActor = identified?.actor ?? visitor;
  if (route.permission === 'public') return;
  if (!identified) throw platformErrors.refuse('unauthenticated', {});
  const { confined } = identified;
  if (confined && !confined.operations.has(route.operation.meta.name)) throw confined.refusal;
  if (route.permission !== 'signed-in' && !identified.permissions.has(route.permission)) {
    throw platformErrors.refuse('forbidden', {
      reasons: [`您的岗位不能${route.operation.meta.summary}，如确有需要请联系系统管理员`],
    });
  }
}

/** What the operation itself did not get to see: a stranger, a foreign origin, a body that cannot be read. */
function tellRefused(error: unknown, request: FastifyRequest, route: Route, by: Mounting): Promise<void> {
  // The same object as the operation threw, so that it is told once.
  const refusal = error instanceof Error && !('statusCode' in error) ? error : asRefusal(error);
  return by.run.turnedAway(route.operation, request.mumianActor ?? visitor, refusal, {
    channel: 'http',
    requestId: String(request.id),
    address: request.ip,
  });
}

/** Path, query and body as one input; the operation's strict schema refuses what it does not know. */
function inputOf(request: FastifyRequest, route: Route, parameters: string[]): object {
  const path = request.params as Record<string, unknown>;
  const query = request.query as Record<string, unknown>;
  if (route.upload) return { ...query, ...path, file: fileOf(request, route.upload) };
  const body = request.body ?? {};
  if (typeof body !== 'object' || Array.isArray(body)) throw malformed('请求内容应为一个 JSON 对象');
  const twice = [...Object.keys(query), ...Object.keys(body)].find((key) => parameters.includes(key));
  if (twice !== undefined) throw malformed(`“${twice}”已在地址中给出，不能重复`);
  return request.method === 'GET' ? { ...query, ...path } : { ...query, ...body, ...path };
}

/** The request's key, where it has one and creates something; a visitor's means nothing, for anybody may be one. */
function repeatOf(request: FastifyRequest, route: Route, content: object): Repeat | null {
  const key = request.headers[KEY_HEADER];
  const actor = request.mumianActor;
  if (key === undefined || actor?.kind !== 'person' || !isRepeatable(route)) return null;
  return new Repeat({ subject: actor.subject, key: String(key), route, content });
}

function checkAsked(route: Route, ctx: Ctx, by: Mounting): void {
  const needsNone = route.permission === 'public' || route.permission === 'signed-in';
  if (!needsNone && !ctx.asked.has(route.permission)) by.onUnasked(route);
}

function answer(route: Route, out: unknown, request: FastifyRequest, reply: FastifyReply): unknown {
  const body = route.deliver ? route.deliver(out as never, { request, reply }) : out;
  reply.code(route.status);
  reply.header('cache-control', 'no-store');
  if (route.answer === null) return reply.send();
  return route.answer.parse(body);
}
