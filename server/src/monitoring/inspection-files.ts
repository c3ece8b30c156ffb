import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where an inspection keeps what is too large for the database. */
export interface InspectionFiles {
  /** State of the crawl: after a stop the next worker on this machine goes on from it. */
  readonly state: string;
  /** State of the site's last whole inspection, so that what has not changed is not read again; null when there is none. */
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
  { siteId, inspectionId }: { siteId: string; inspectionId: string },
): Promise<InspectionFiles> {
  const folder = join(dataFolder, 'crawl', siteId);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const previous = lastState(folder);
  return {
    state: join(folder, `${inspectionId}.running`),
    previous: (await exists(previous)) ? previous : null,
    evidence: join(dataFolder, 'evidence', siteId, inspectionId),
  };
}

/** The crawl is over and whole: its state is what the next one compares with. */
export async function keepState(
  dataFolder: string,
  siteId: string,
  { state }: InspectionFiles,
): Promise<void> {
  await rename(state, lastState(join(dataFolder, 'crawl', siteId)));
}

/** The crawl was not whole, or nobody wants it any more. */
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
