import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { Halt } from './halt.ts';
import { installationFolder } from './installation.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Everything a process learns from its environment; parsed once, listed in docs/operations.md. */
export type Config = {
  /** Port of the web server; 0 lets the system choose one. */
  port: number;
  /** Address or name the web server binds to. */
  host: string;
  /** Data folder, absolute. */
  dataFolder: string;
  /** Built console (index.html and assets), absolute. */
  consoleFolder: string;
  /** Demo city with invented data; serves loopback only. */
  demo: boolean;
  /** The demo city begins with an invented past. */
  demoHistory: boolean;
  /** PostgreSQL as the application's role; undefined: the embedded server of the data folder. */
  databaseUrl: string | undefined;
  /** PostgreSQL as the owner of the tables; only the process that migrates has it. */
  databaseOwnerUrl: string | undefined;
  /** Sites on private and loopback addresses may be fetched. */
  allowPrivateTargets: boolean;
  /** Mail servers and webhooks on private and loopback addresses may be reached. */
  allowPrivateServices: boolean;
  /** A local Chromium may show pages that scripts fill, and take pictures of pages behind findings. */
  browser: boolean;
  /** Public https origin, without a trailing slash; makes the cookies Secure with the `__Host-` prefix. */
  origin: string | undefined;
  /** Addresses or CIDR blocks of the proxies whose X-Forwarded-* headers are believed. */
  trustedProxies: string[];
  logLevel: (typeof logLevels)[number];
  /** Every job runs a second time after it has succeeded; for tests. */
  runTwice: boolean;
  /** File of the secret from which keys are derived, where it is not to lie in the data folder; absolute. */
  keyFile: string | undefined;
  /** Hash of new links of the audit's chain. */
  auditHash: 'sha256' | 'sm3';
  /** Where the demo sites answer; only in demo mode, handed on by the parent process. */
  demoSites: { host: string; port: number } | undefined;
};

const flag = z.enum(['0', '1']).transform((value) => value === '1');

/** One variable each: its schema and, for the sentence of a bad value, what is allowed. */
const variables = {
  PORT: {
    schema: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port <= 65535)
      .default(8080),
    allowed: '0 至 65535 的整数（0 表示由系统选择）',
  },
  HOST: {
    schema: z
      .string()
      .regex(/^[\w.:-]+$/)
      .default('127.0.0.1'),
    allowed: '一个 IP 地址或主机名',
  },
  MUMIAN_DATA: {
    schema: z
      .string()
      .refine((path) => !path.includes('\0'))
      .optional(),
    allowed: '一个目录的路径',
  },
  MUMIAN_DEMO: { schema: flag.default(true), allowed: '0 或 1' },
  MUMIAN_DEMO_HISTORY: { schema: flag.default(true), allowed: '0 或 1' },
  DATABASE_URL: {
    schema: z.string().refine(isPostgresUrl).optional(),
    allowed: 'postgres:// 开头的连接地址',
  },
  DATABASE_OWNER_URL: {
    schema: z.string().refine(isPostgresUrl).optional(),
    allowed: 'postgres:// 开头的连接地址',
  },
  MUMIAN_ALLOW_PRIVATE_TARGETS: { schema: flag.default(false), allowed: '0 或 1' },
  MUMIAN_ALLOW_PRIVATE_SERVICES: { schema: flag.default(false), allowed: '0 或 1' },
  MUMIAN_BROWSER: { schema: flag.default(true), allowed: '0 或 1' },
  MUMIAN_ORIGIN: {
    schema: z.string().refine(isHttpsOrigin).optional(),
    allowed: 'https:// 开头、不带路径的地址，例如 https://mumian.example.gov.cn',
  },
  MUMIAN_TRUST_PROXY: {
    schema: z
      .string()
      .transform((list) => list.split(',').map((block) => block.trim()))
      .refine((blocks) => blocks.every(isAddressBlock))
      .default([]),
    allowed: '以逗号分隔的 IP 地址或网段，例如 10.0.0.0/8,::1',
  },
  LOG_LEVEL: { schema: z.enum(logLevels).default('info'), allowed: `${logLevels.join('、')} 之一` },
  MUMIAN_KEY_FILE: {
    schema: z
      .string()
      .refine((path) => !path.includes('\0'))
      .optional(),
    allowed: '一个文件的路径，文件权限为 0600',
  },
  MUMIAN_AUDIT_HASH: { schema: z.enum(['sha256', 'sm3']).default('sha256'), allowed: 'sha256 或 sm3' },
  MUMIAN_RUN_TWICE: { schema: flag.default(false), allowed: '0 或 1' },
  MUMIAN_DEMO_SITES: {
    schema: z
      .string()
      .regex(/^127\.0\.0\.1:\d{1,5}$/)
      .transform((address) => ({ host: '127.0.0.1', port: Number(address.slice('127.0.0.1:'.length)) }))
      .optional(),
    allowed: '127.0.0.1:端口（由启动进程设置，不需要手工填写）',
  },
} as const;

const environment = z.object({
  PORT: variables.PORT.schema,
  HOST: variables.HOST.schema,
  MUMIAN_DATA: variables.MUMIAN_DATA.schema,
  MUMIAN_DEMO: variables.MUMIAN_DEMO.schema,
  MUMIAN_DEMO_HISTORY: variables.MUMIAN_DEMO_HISTORY.schema,
  DATABASE_URL: variables.DATABASE_URL.schema,
  DATABASE_OWNER_URL: variables.DATABASE_OWNER_URL.schema,
  MUMIAN_ALLOW_PRIVATE_TARGETS: variables.MUMIAN_ALLOW_PRIVATE_TARGETS.schema,
  MUMIAN_ALLOW_PRIVATE_SERVICES: variables.MUMIAN_ALLOW_PRIVATE_SERVICES.schema,
  MUMIAN_BROWSER: variables.MUMIAN_BROWSER.schema,
  MUMIAN_ORIGIN: variables.MUMIAN_ORIGIN.schema,
  MUMIAN_TRUST_PROXY: variables.MUMIAN_TRUST_PROXY.schema,
  LOG_LEVEL: variables.LOG_LEVEL.schema,
  MUMIAN_KEY_FILE: variables.MUMIAN_KEY_FILE.schema,
  MUMIAN_AUDIT_HASH: variables.MUMIAN_AUDIT_HASH.schema,
  MUMIAN_RUN_TWICE: variables.MUMIAN_RUN_TWICE.schema,
  MUMIAN_DEMO_SITES: variables.MUMIAN_DEMO_SITES.schema,
});

/** Addresses that carry a password: their value is never repeated in a sentence. */
const secretVariables: ReadonlySet<string> = new Set(['DATABASE_URL', 'DATABASE_OWNER_URL']);

/** Names of all variables, for the test that docs/operations.md lists them. */
export const variableNames: readonly string[] = Object.keys(variables);

/**
 * Reads the configuration of this process. An empty variable counts as absent; relative folders are taken from the
 * installation folder for defaults and from the working directory for what the operator wrote.
 *
 * @throws Halt (`configuration`) naming the first bad variable and what is allowed.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(
    variableNames.map((name) => [name, env[name] === '' ? undefined : env[name]]),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw badVariable(String(parsed.error.issues[0]?.path[0]), given);
  const values = parsed.data;
  refuseOpenDemo(values.MUMIAN_DEMO, values.HOST);
  refuseHalfServer(values.DATABASE_URL, values.DATABASE_OWNER_URL);
  const root = installationFolder();
  return {
    port: values.PORT,
    host: values.HOST,
    dataFolder: values.MUMIAN_DATA === undefined ? join(root, 'data') : resolve(values.MUMIAN_DATA),
    consoleFolder: join(root, 'console', 'dist'),
    demo: values.MUMIAN_DEMO,
    demoHistory: values.MUMIAN_DEMO_HISTORY,
    databaseUrl: values.DATABASE_URL,
    databaseOwnerUrl: values.DATABASE_OWNER_URL,
    allowPrivateTargets: values.MUMIAN_ALLOW_PRIVATE_TARGETS,
    allowPrivateServices: values.MUMIAN_ALLOW_PRIVATE_SERVICES,
    browser: values.MUMIAN_BROWSER,
    origin: values.MUMIAN_ORIGIN === undefined ? undefined : new URL(values.MUMIAN_ORIGIN).origin,
    trustedProxies: values.MUMIAN_TRUST_PROXY,
    logLevel: values.LOG_LEVEL,
    keyFile: values.MUMIAN_KEY_FILE === undefined ? undefined : resolve(values.MUMIAN_KEY_FILE),
    auditHash: values.MUMIAN_AUDIT_HASH,
    runTwice: values.MUMIAN_RUN_TWICE,
    demoSites: values.MUMIAN_DEMO ? values.MUMIAN_DEMO_SITES : undefined,
  };
}

/** True for 127.0.0.0/8, ::1 and `localhost`: names that cannot be reached from another machine. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}

function badVariable(name: string, given: Record<string, string | undefined>): Halt {
  const allowed = Object.entries(variables).find(([known]) => known === name)?.[1].allowed ?? '';
  const shown = secretVariables.has(name) ? '的值' : `的值“${given[name] ?? ''}”`;
  return new Halt('configuration', `环境变量 ${name} ${shown}不可用，允许的值：${allowed}。`);
}

/** Demo accounts and data are for one's own machine only. */
function refuseOpenDemo(demo: boolean, host: string): void {
  if (!demo || isLoopback(host)) return;
  throw new Halt(
    'configuration',
    `演示模式只在本机回环地址上提供服务，HOST=${host} 不可用。正式使用请设置 MUMIAN_DEMO=0；只在本机试用请去掉 HOST。`,
  );
}

function refuseHalfServer(url: string | undefined, ownerUrl: string | undefined): void {
  if (url !== undefined || ownerUrl === undefined) return;
  throw new Halt(
    'configuration',
    '设置了 DATABASE_OWNER_URL，但没有设置 DATABASE_URL：使用外部 PostgreSQL 时两者都要设置。',
  );
}

function isPostgresUrl(value: string): boolean {
  return URL.canParse(value) && ['postgres:', 'postgresql:'].includes(new URL(value).protocol);
}

function isHttpsOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  const bare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return url.protocol === 'https:' && bare;
}

function isAddressBlock(block: string): boolean {
  const [address = '', prefix, ...rest] = block.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  if (prefix === undefined) return true;
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128);
}
