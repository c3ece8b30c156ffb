import { expect, test } from 'vitest';
import { createLazyRenderer } from './lazy-renderer.ts';

test('without a browser every page stays unread with the reason, and closing starts nothing', async () => {
  const renderer = createLazyRenderer({ executablePath: '/nowhere/chromium' });
  await renderer.close();
  const rendering = await renderer.render('http://www.mumian.gov.cn/');
  expect(rendering).toMatchObject({
    url: 'http://www.mumian.gov.cn/',
    rendered: false,
    code: 'browser.absent',
  });
  expect(await renderer.render('http://www.mumian.gov.cn/2')).toMatchObject({ code: 'browser.absent' });
  await renderer.close();
});
