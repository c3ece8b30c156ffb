import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CrawlScope } from './crawl-scopes.ts';

/** Where an inspection keeps what is too large for the database. */
export interface InspectionFiles {
  /** State of the crawl: after a stop the next worker on this machine goes on from it. */
  readonly state: string;
  /**
   * State of the site's last inspection that went to its end, so that what has not changed is not read again; null when there is none,
   * and for a full inspection, which reads everything anew.
   */
  readonly previous: string | null;
  /** Folder of the archive with the bytes behind the findings. */
  readonly evidence: string;
}

/**
 * Prepare the files of an inspection below the data folder: `crawl/<site>/` holds the state of the last whole crawl and
 * of those under way, `evidence/<site>/<inspection>/` the archive. Ids are UUIDs, so no name leads elsewhere.
 */
export async function inspectionFiles(
  dataFolder: string,
  of: { siteId: string; inspectionId: string; scope: CrawlScope },
): Promise<InspectionFiles> {
  const { siteId, inspectionId, scope } = of;
  const folder = join(dataFolder, 'crawl', siteId);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const previous = lastState(folder);
  return {
    state: join(folder, `${inspectionId}.running`),
    previous: scope === 'incremental' && (await exists(previous)) ? previous : null,
    evidence: evidenceFolder(dataFolder, { siteId, inspectionId }),
  };
}

/** Folder of an inspection's archive. */
export function evidenceFolder(
  dataFolder: string,
  { siteId, inspectionId }: { siteId: string; inspectionId: string },
): string {
  return join(dataFolder, 'evidence', siteId, inspectionId);
}

/** The crawl is over: its state is what the next one compares with. */
export async function keepState(
  dataFolder: string,
  siteId: string,
  { state }: InspectionFiles,
): Promise<void> {
  await rename(state, lastState(join(dataFolder, 'crawl', siteId)));
}

/** The crawl broke off or read nothing, or nobody wants it any more. */
export async function dropState({ state }: InspectionFiles): Promise<void> {
  await rm(state, { force: true });
}

function lastState(folder: string): string {
  return join(folder, 'last.state');
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
