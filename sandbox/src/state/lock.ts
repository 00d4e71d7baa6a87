import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { SettingError } from '../base/setting-error.js';

const held = new Set<string>();

/**
 * Keeps a file for this process, by a file beside it with the number of the process. A lock whose process is gone,
 * by `kill -9` for instance, is taken over.
 */
export class Lock {
  private constructor(private readonly file: string) {}

  /** Takes the lock of a file; a SettingError where another process has it. */
  static take(file: string): Lock {
    const lock = `${file}.lock`;
    if (held.has(lock) || !(create(lock) || takeOver(lock))) throw inUse(file, lock);
    held.add(lock);
    return new Lock(lock);
  }

  /** Gives it back. */
  release(): void {
    held.delete(this.file);
    rmSync(this.file, { force: true });
  }
}

/** Whether the lock was free, and is ours now. */
function create(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether the lock was a dead process's, and is ours now. The guard lets one at a time look and take. */
function takeOver(lock: string): boolean {
  const guard = `${lock}.taking`;
  if (!create(guard)) return false;
  if (isAlive(ownerOf(lock))) {
    rmSync(guard);
    return false;
  }
  renameSync(guard, lock);
  return true;
}

/** The number of the process that has the lock; 0 where it cannot be told. */
function ownerOf(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8')) || 0;
  } catch {
    return 0;
  }
}

/** Whether another process of this number lives. Our own number is that of a former life, as in a container. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Whether a process has ended and only its parent has not asked how. Linux alone can tell. */
function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z /s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function inUse(file: string, lock: string): SettingError {
  const by = `process ${ownerOf(lock) || 'unknown'}`;
  return new SettingError(`${file} is in use by ${by}; if that is no sandbox, delete ${lock}`);
}
