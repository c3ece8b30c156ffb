import { errorCatalogue } from '../platform/errors/index.ts';

/** What identity refuses. */
export const identityErrors = errorCatalogue('identity', {
  'sign-in-refused': {
    status: 401,
    title: '登录失败',
    detail: () => '用户名或密码不正确，或账号已停用。请核对后再试，仍不行请联系系统管理员。',
  },
  'setup-refused': {
    status: 403,
    title: '不能初始化',
    detail: () => '初始化码不正确，或系统已经完成初始化。请使用服务器启动时显示的初始化码。',
  },
  'city-exists': {
    status: 409,
    title: '已有市级单位',
    detail: () => '系统中只能有一个市，请在已有的市下新增单位。',
    constraint: 'identity.unit_one_city',
  },
  'unit-name-taken': {
    status: 409,
    title: '单位名称重复',
    detail: () => '同一上级单位下已有同名单位，请核对后再提交。',
    constraint: 'identity.unit_sibling_name',
  },
  'unit-kind-misplaced': {
    status: 422,
    title: '单位类别与上级不符',
    detail: (p: { kind: string; parent: string | null }) =>
      p.parent === null
        ? `“${p.kind}”必须有上级单位。`
        : `“${p.parent}”下不能设“${p.kind}”，请另选上级或类别。`,
  },
  'division-code-refused': {
    status: 422,
    title: '行政区划代码不符',
    detail: (p: { rule: string }) => `${p.rule}，请更正后再提交。`,
  },
  'username-taken': {
    status: 409,
    title: '用户名已被使用',
    detail: () => '这个用户名已被使用，请换一个。',
    constraint: 'identity.account_username',
  },
  'person-has-account': {
    status: 409,
    title: '此人已有账号',
    detail: () => '每人只能有一个账号，请在其已有账号上办理。',
    constraint: 'identity.account_person',
  },
  'password-refused': {
    status: 422,
    title: '密码不符合要求',
    detail: (p: { reasons: readonly string[] }) => `${p.reasons.join('；')}。`,
  },
  'current-password-wrong': {
    status: 422,
    title: '原密码不正确',
    detail: () => '原密码不正确，密码没有修改。请核对后再试。',
  },
  'grant-exceeds-own': {
    status: 403,
    title: '超出本人权限',
    detail: (p: { role: string; unit: string }) =>
      `${p.unit}的“${p.role}”要由上级单位的安全管理员授予和收回，请联系上级单位办理。`,
  },
  'grant-to-oneself': {
    status: 403,
    title: '不能为本人授权',
    detail: () => '不能为本人开立账号、授予或收回岗位，请由其他管理员办理。',
  },
  'last-administrator': {
    status: 409,
    title: '最后一名管理员',
    detail: (p: { role: string }) =>
      `这是全市最后一名在用的“${p.role}”，请先由他人接任，再停用账号或收回岗位。`,
  },
  'role-misplaced': {
    status: 422,
    title: '岗位与单位类别不符',
    detail: (p: { role: string; unit: string }) =>
      `“${p.role}”不能设在“${p.unit}”这类单位，请另选单位或岗位。`,
    clause: '攀办函〔2017〕11号 一',
  },
  'powers-apart': {
    status: 409,
    title: '岗位不能兼任',
    detail: (p: { reasons?: readonly string[] }) =>
      `${(p.reasons ?? ['系统管理员、安全管理员、审计员必须由不同的人担任']).join('；')}。请另选人员，或先收回原岗位。`,
    clause: 'GB/T 22239—2019 8.1.5',
    constraint: 'identity.role_grant_power',
  },
  'grant-exists': {
    status: 409,
    title: '已有此岗位',
    detail: () => '此账号在该单位已有这个岗位；要改起止日期，请先收回再授予。',
    constraint: 'identity.role_grant_once',
  },
  'days-refused': {
    status: 422,
    title: '起止日期不符',
    detail: () =>
      '结束日期不能早于开始日期或今天；代理最长 180 天，且不能超出本人岗位的期限。请更正后再提交。',
  },
  'not-delegable': {
    status: 409,
    title: '不能委托代理',
    detail: (p: { why: string }) => `${p.why}。`,
  },
  'person-without-account': {
    status: 409,
    title: '此人没有在用的账号',
    detail: () => '此人没有在用的账号，请先请系统管理员开立或启用。',
  },
  'powers-appointed': {
    status: 409,
    title: '已有安全管理员',
    detail: () => '全市已有安全管理员，其他岗位请由安全管理员授予。',
  },
  'password-expired': {
    status: 403,
    title: '密码已到期',
    detail: () => '密码已到更换期限，请先修改密码，再继续办理。',
    clause: 'GB/T 22239—2019 8.1.4.1 a)',
  },
  'sign-in-slowed': {
    status: 429,
    title: '登录尝试过于频繁',
    detail: (p: { seconds: number }) => `登录失败次数过多，请 ${p.seconds} 秒后再试。`,
    clause: 'GB/T 22239—2019 8.1.4.1 b)',
  },
});
