/** Sample bodies for the operations of upkeep, which belong to the whole city and speak of nothing in it. */
export const upkeepSamples = {
  'job.retry': () => ({}),
  'mail-server.set': () => ({
    ...{ version: 1, enabled: false, host: null, port: null, security: 'tls', username: null },
    ...{ senderAddress: null, senderName: '矩阵测试' },
  }),
  'mail-server.test': () => ({}),
  'mail-choice.set': () => ({ choice: 'never' }),
  'opinion-service.set': () => ({
    ...{ version: 1, enabled: false, url: null, model: null, dailyRequests: 1, dailyTokens: 1 },
  }),
  'opinion-service.test': () => ({}),
  'webhook.add': () => ({ name: '矩阵测试', url: 'http://169.254.169.254/', events: ['site.changed'] }),
  'webhook.edit': () => ({ version: 1, enabled: false }),
  'webhook.change-secret': () => ({}),
  'webhook.test': () => ({}),
  'job.discard': () => ({ reason: '矩阵测试' }),
};
