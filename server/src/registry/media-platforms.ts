import { vocabulary } from '../platform/vocabulary/index.ts';

/** Where a new-media account lives, as the quarterly circulars count them. */
export const mediaPlatforms = vocabulary('media-platform', '新媒体平台', {
  wechat: '微信公众号',
  weibo: '微博',
  douyin: '抖音',
  app: '移动客户端',
  toutiao: '头条号',
  'mini-program': '小程序',
  kuaishou: '快手',
  other: '其他',
});
export type MediaPlatform = (typeof mediaPlatforms.values)[number];
