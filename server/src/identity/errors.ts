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
      `您在${p.unit}没有“${p.role}”的全部权限，不能授予他人。请由系统管理员办理。`,
  },
  'grant-to-oneself': {
    status: 403,
    title: '不能为本人授权',
    detail: () => '不能为本人开立账号或授予岗位，请由其他系统管理员办理。',
  },
  'last-administrator': {
    status: 409,
    title: '最后一名系统管理员',
    detail: () => '这是全市最后一个在用的系统管理员账号，请先为他人开立，再停用它。',
  },
});
