import type { Fault } from '../../wing.ts';

const clause = '攀办函〔2017〕11号 一';

/** No program measures what a person has seen: a recheck is answered at once by those who entered it. */
const recheck: Fault['recheck'] = async () => null;

/** Kinds of finding that people enter; failing and severity are said with each. */
export const enteredFaults = {
  manual: {
    code: 'manual.reported',
    title: '人工巡查发现的问题',
    clause,
    failing: 'inaccurate',
    severity: 'ordinary',
    cause: '监测人员在人工巡查中发现，具体情况见问题描述。',
    remedy: {
      editor: '按问题描述更正页面内容，并检查同类页面。',
      technician: '属于功能或模板问题的，由技术人员处理。',
    },
    earned: true,
    recheck,
  },
  report: {
    code: 'public.reported',
    title: '群众找错反映的问题',
    clause,
    failing: 'inaccurate',
    severity: 'ordinary',
    cause: '群众通过“我为政府网站找错”反映，经核实属实，具体情况见问题描述。',
    remedy: {
      editor: '按反映的情况更正页面内容，并检查同类页面，3 个工作日内办结。',
      technician: '属于功能或模板问题的，由技术人员处理。',
    },
    earned: true,
    recheck,
  },
  circular: {
    code: 'circular.listed',
    title: '上级通报的问题',
    clause: '国办秘函〔2019〕19号',
    failing: 'inaccurate',
    severity: 'serious',
    cause: '上级检查通报中列出，具体情况见问题描述。',
    remedy: {
      editor: '按通报要求在期限内整改，并保留整改前后的页面。',
      technician: '属于功能或模板问题的，由技术人员处理。',
    },
    earned: true,
    recheck,
  },
} as const satisfies Record<string, Fault>;
