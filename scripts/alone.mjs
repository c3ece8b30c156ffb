// One process at a time installs or builds in this folder.
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { workFolder } from './console-line.mjs';

const sign = join(workFolder, 'busy');

/** Runs `work` while no other process of this folder does the like; waits for one that does, passes over one that has died. */
export async function alone(work, out) {
  mkdirSync(workFolder, { recursive: true });
  for (let told = false; !hangSign(); told = true) {
    if (!told) out.write('另一个进程正在此目录安装或构建，等待其完成……\n');
    await delay(200);
  }
  try {
    return await work();
  } finally {
    rmSync(sign, { force: true });
  }
}

function hangSign() {
  try {
    const file = openSync(sign, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!holderLives()) rmSync(sign, { force: true });
    return false;
  }
}

function holderLives() {
  try {
    // Empty for the moment between making and writing it: as good as alive.
    const pid = Number(readFileSync(sign, 'utf8'));
    return pid === 0 || (pid !== process.pid && process.kill(pid, 0));
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return false;
    if (error.code === 'EPERM') return true;
    throw error;
  }
}
