import { z } from 'zod';
import { type Route, route } from '../platform/http/index.ts';
import { crawlHealth, crawlHealthSchema, crawlSlotListSchema, listCrawlSlots } from './crawl-health.ts';
import { addCrawlPlan, editCrawlPlan, removeCrawlPlan } from './crawl-plan.ts';
import {
  crawlPlanHistory,
  crawlPlanHistorySchema,
  crawlPlanListSchema,
  crawlTargetListSchema,
  listCrawlPlans,
  listCrawlTargets,
} from './crawl-plan-list.ts';

export const crawlPlanRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/crawl-plans',
    permission: 'inspection.read',
    operation: listCrawlPlans,
    answer: crawlPlanListSchema,
  }),
  route({
    method: 'POST',
    path: '/crawl-plans',
    permission: 'crawl-plan.edit',
    operation: addCrawlPlan,
    answer: z.object({ id: z.uuid() }),
    status: 201,
  }),
  route({
    method: 'PATCH',
    path: '/crawl-plans/:id',
    permission: 'crawl-plan.edit',
    operation: editCrawlPlan,
    answer: z.object({ id: z.uuid(), version: z.int() }),
  }),
  route({
    method: 'POST',
    path: '/crawl-plans/:id/remove',
    permission: 'crawl-plan.edit',
    operation: removeCrawlPlan,
    answer: z.object({ id: z.uuid() }),
  }),
  route({
    method: 'GET',
    path: '/crawl-plans/:id/history',
    permission: 'inspection.read',
    operation: crawlPlanHistory,
    answer: crawlPlanHistorySchema,
  }),
  route({
    method: 'GET',
    path: '/crawl-targets',
    permission: 'inspection.read',
    operation: listCrawlTargets,
    answer: crawlTargetListSchema,
  }),
  route({
    method: 'GET',
    path: '/crawl-slots',
    permission: 'inspection.read',
    operation: listCrawlSlots,
    answer: crawlSlotListSchema,
  }),
  route({
    method: 'GET',
    path: '/crawl-health',
    permission: 'inspection.read',
    operation: crawlHealth,
    answer: crawlHealthSchema,
  }),
];
