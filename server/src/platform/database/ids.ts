import { v7 } from 'uuid';
import { z } from 'zod';

/** A new UUIDv7 (RFC 9562): made by the application, sorts by time, says nothing secret. */
export function newId(): string {
  return v7();
}

/** The only form of id accepted from outside. */
export const idSchema = z.uuid({ error: '编号格式不正确' });
