import { z } from 'zod';
import { fileRoute, type Route, route } from '../platform/http/index.ts';
import { addEvidence, EVIDENCE_BYTES, readEvidence } from './evidence-file.ts';
import { askExtension, decideExtension } from './extension.ts';
import { issuableSchema, listIssuable } from './issuable.ts';
import { listTasks, taskListSchema } from './item-list.ts';
import { decideObjection, fileObjection } from './objection.ts';
import { issueOrders } from './order-issue.ts';
import { listOrders, orderListSchema } from './order-list.ts';
import { getOrder, orderHistory, orderHistorySchema, orderSchema } from './order-page.ts';
import { recheckItem } from './order-recheck.ts';
import { orderLifecycle } from './order-states.ts';
import { fixOrder, planOrder, receiveOrder, signOrder, submitOrder } from './order-step.ts';
import { transferOrder } from './order-transfer.ts';
import { closeOrder, returnOrder, verifyItem, withdrawOrder } from './order-verdict.ts';

const moved = z.object({ id: z.uuid(), state: orderLifecycle.vocabulary.schema, version: z.int() });
const done = z.object({ id: z.uuid() });

const work = 'order.work';
const decide = 'order.decide';

export const orderRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/orders',
    permission: 'order.read',
    operation: listOrders,
    answer: orderListSchema,
  }),
  route({
    method: 'POST',
    path: '/orders',
    permission: 'order.issue',
    operation: issueOrders,
    answer: z.object({ orderIds: z.array(z.uuid()) }),
    status: 201,
  }),
  route({
    method: 'GET',
    path: '/orders/issuable',
    permission: 'order.issue',
    operation: listIssuable,
    answer: issuableSchema,
  }),
  route({
    method: 'GET',
    path: '/orders/tasks',
    permission: work,
    operation: listTasks,
    answer: taskListSchema,
  }),
  route({
    method: 'GET',
    path: '/orders/:id',
    permission: 'order.read',
    operation: getOrder,
    answer: orderSchema,
  }),
  route({
    method: 'GET',
    path: '/orders/:id/history',
    permission: 'order.read',
    operation: orderHistory,
    answer: orderHistorySchema,
  }),
  route({
    method: 'POST',
    path: '/orders/:id/receive',
    permission: work,
    operation: receiveOrder,
    answer: moved,
  }),
  route({ method: 'POST', path: '/orders/:id/sign', permission: work, operation: signOrder, answer: moved }),
  route({ method: 'POST', path: '/orders/:id/plan', permission: work, operation: planOrder, answer: moved }),
  route({ method: 'POST', path: '/orders/:id/fix', permission: work, operation: fixOrder, answer: moved }),
  route({
    method: 'POST',
    path: '/orders/:id/submit',
    permission: work,
    operation: submitOrder,
    answer: moved,
  }),
  route({
    method: 'POST',
    path: '/orders/:id/close',
    permission: decide,
    operation: closeOrder,
    answer: moved,
  }),
  route({
    method: 'POST',
    path: '/orders/:id/return',
    permission: decide,
    operation: returnOrder,
    answer: moved,
  }),
  route({
    method: 'POST',
    path: '/orders/:id/withdraw',
    permission: decide,
    operation: withdrawOrder,
    answer: moved,
  }),
  route({
    method: 'POST',
    path: '/orders/:id/transfer',
    permission: decide,
    operation: transferOrder,
    answer: z.object({ id: z.uuid(), version: z.int() }),
  }),
  route({
    method: 'POST',
    path: '/orders/:id/ask-extension',
    permission: work,
    operation: askExtension,
    answer: done,
  }),
  route({
    method: 'POST',
    path: '/orders/:id/decide-extension',
    permission: decide,
    operation: decideExtension,
    answer: done,
  }),
  route({
    method: 'POST',
    path: '/orders/:id/object',
    permission: work,
    operation: fileObjection,
    answer: done,
  }),
  route({
    method: 'POST',
    path: '/orders/:id/decide-objection',
    permission: decide,
    operation: decideObjection,
    answer: done,
  }),
  route({
    method: 'POST',
    path: '/orders/:id/recheck-item',
    permission: work,
    operation: recheckItem,
    answer: done,
  }),
  route({
    method: 'POST',
    path: '/orders/:id/verify-item',
    permission: decide,
    operation: verifyItem,
    answer: done,
  }),
  route({
    method: 'POST',
    path: '/orders/:id/evidence',
    permission: work,
    operation: addEvidence,
    answer: done,
    status: 201,
    upload: { type: 'application/octet-stream', maxBytes: EVIDENCE_BYTES },
  }),
  fileRoute({
    path: '/evidence-files/:id',
    permission: 'order.read',
    operation: readEvidence,
    file: {
      type: 'application/octet-stream',
      of: ({ name, content }) => ({
        name,
        async write(out) {
          out.end(content);
        },
      }),
    },
  }),
];
