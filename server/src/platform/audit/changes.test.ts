import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditable, personalMark } from './changes.ts';

const change = (field: string, before: unknown, after: unknown) => ({ field, before, after });

describe('changes in the audit', () => {
  it('hold no secret, however deep it lies', () => {
    const { changes } = auditable(
      [
        change('password', null, 'kapok-1'),
        change('settings', { smtp: { host: 'mail', smtpPassword: 'kapok-2' } }, [{ apiToken: 'kapok-3' }]),
        change('code_hash', 'kapok-4', null),
      ],
      [],
    );
    expect(JSON.stringify(changes)).not.toContain('kapok');
    expect(changes[1]?.before).toEqual({ smtp: { host: 'mail', smtpPassword: '***' } });
  });

  it('hold of a personal value only a hash that its salt can prove', () => {
    const { changes, salt } = auditable([change('phone', '0899-5500001', '13800000001')], ['phone']);
    expect(JSON.stringify(changes)).not.toMatch(/0899|138/);
    expect(salt).toHaveLength(16);
    const mark = salt && personalMark(salt, 'phone', 'after', '13800000001');
    expect(changes[0]?.after).toEqual(mark);
  });

  it('show a personal value that was not there as not there', () => {
    const { changes } = auditable([change('phone', null, '13800000001')], ['phone']);
    expect(changes[0]?.before).toBeNull();
  });

  it('take no salt where nothing is personal', () => {
    expect(auditable([change('place', '甲', '乙')], ['phone']).salt).toBeNull();
  });

  it('never repeat a personal value, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6 }), (value) => {
        const text = JSON.stringify(auditable([change('phone', value, value)], ['phone']).changes);
        const { changes: again } = auditable([change('phone', value, value)], ['phone']);
        return text !== JSON.stringify(again) && !text.includes(JSON.stringify(value));
      }),
    );
  });
});
