import type { FastifyReply, FastifyRequest } from 'fastify';
import { platformErrors, Refusal } from '../errors/index.ts';

/** The body of every error answer (RFC 9457). `requestId` finds the log lines. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string;
  clause?: string;
  issues?: readonly object[];
}

/** What passes by itself, and when it makes sense to ask again. */
const PASSING = new Set(['platform.busy', 'platform.outcome-unknown']);
const RETRY_AFTER_SECONDS = 3;

/** Answers with problem+json, whatever was thrown; what is not a refusal is logged whole and told as "internal". */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const refusal = asRefusal(error);
  if (refusal.status >= 500) request.log.error({ err: error }, refusal.code);
  else if (refusal.cause !== undefined) request.log.warn({ err: refusal.cause }, refusal.code);
  const problem: Problem = {
    type: `urn:mumian:error:${refusal.code}`,
    title: refusal.title,
    status: refusal.status,
    detail: refusal.detail,
    code: refusal.code,
    requestId: String(request.id),
    ...(refusal.clause ? { clause: refusal.clause } : {}),
    ...(refusal.issues.length > 0 ? { issues: refusal.issues } : {}),
  };
  if (PASSING.has(refusal.code)) reply.header('retry-after', RETRY_AFTER_SECONDS);
  return reply
    .code(refusal.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}

/** Fastify's own complaints by their code; any other 4xx of the framework is a malformed request. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return platformErrors.refuse('too-large', {});
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return platformErrors.refuse('unsupported-media', {});
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return malformed('请求内容为空');
  if (code === 'FST_ERR_BAD_URL') return malformed('地址中的编码不正确');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return malformed('请求的格式不正确');
  return platformErrors.refuse('internal', {});
}

/** 400 for what cannot even be read. */
export function malformed(what: string): Refusal {
  return platformErrors.refuse('malformed-request', { what });
}
