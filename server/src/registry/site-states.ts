import { lifecycle } from '../platform/lifecycle/index.ts';
import { siteChanged } from './events.ts';

/** A site's life (国办发〔2017〕47号 五: 开设、变更、临时下线、整合迁移、永久下线). */
export const siteLifecycle = lifecycle({
  noun: 'site',
  title: '网站',
  table: 'registry.site',
  initial: ['planned', 'running', 'closing'],
  states: {
    planned: { label: '拟开设', phase: '开设' },
    applying: { label: '审批中', phase: '开设' },
    registering: { label: '备案中', phase: '开设' },
    running: { label: '运行', phase: '运行' },
    suspended: { label: '临时下线', phase: '运行' },
    migrating: { label: '整合迁移中', phase: '退出' },
    closing: { label: '关停中', phase: '退出' },
    closed: { label: '已下线', phase: '退出', final: true },
  },
  transitions: {
    apply: {
      label: '报批',
      from: ['planned'],
      to: 'applying',
      permission: 'site.register',
      emits: siteChanged,
    },
    withdraw: {
      label: '撤回报批',
      from: ['applying'],
      to: 'planned',
      permission: 'site.register',
      reason: 'required',
      emits: siteChanged,
    },
    approve: {
      label: '同意开设',
      from: ['applying'],
      to: 'registering',
      permission: 'site.open',
      notBy: ['apply'],
      emits: siteChanged,
    },
    open: {
      label: '开通运行',
      from: ['registering'],
      to: 'running',
      permission: 'site.open',
      emits: siteChanged,
    },
    suspend: {
      label: '临时下线',
      from: ['running'],
      to: 'suspended',
      permission: 'site.suspend',
      reason: 'required',
      emits: siteChanged,
      clause: '国办发〔2017〕47号 五',
    },
    resume: {
      label: '恢复运行',
      from: ['suspended'],
      to: 'running',
      permission: 'site.suspend',
      emits: siteChanged,
    },
    migrate: {
      label: '启动整合迁移',
      from: ['running', 'suspended'],
      to: 'migrating',
      permission: 'site.migrate',
      reason: 'required',
      emits: siteChanged,
      clause: '攀办函〔2017〕11号 二',
    },
    'stop-migrating': {
      label: '中止迁移',
      from: ['migrating'],
      to: 'running',
      permission: 'site.migrate',
      reason: 'required',
      emits: siteChanged,
    },
    'start-closing': {
      label: '启动关停',
      from: ['planned', 'running', 'suspended', 'migrating'],
      to: 'closing',
      permission: 'site.close',
      reason: 'required',
      emits: siteChanged,
      clause: '攀办函〔2017〕11号 二',
    },
    close: {
      label: '办结下线',
      from: ['closing'],
      to: 'closed',
      permission: 'site.close',
      emits: siteChanged,
    },
  },
});

export type SiteState = keyof typeof siteLifecycle.states;
export type SiteVerb = keyof typeof siteLifecycle.transitions;
