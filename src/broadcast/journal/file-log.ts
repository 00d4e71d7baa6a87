import { createReadStream, writeSync, type Stats } from 'node:fs';
import { open, realpath, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { FileLock } from './file-lock';
import { journalError } from './journal-error';
import { linesOf, type Line, type Log } from './log';

/** A journal in a file, which only its owner may read: who gets what is nobody else's business. */
export class FileLog implements Log {
  readonly name: string;
  /** Where it is, whatever links lead to it and wherever the process goes. */
  readonly #path: string;
  readonly #lock: FileLock;
  readonly #handle: FileHandle;
  readonly #stats: Stats;
  /** Where it ends. */
  #size: number;

  private constructor(name: string, path: string, lock: FileLock, handle: FileHandle, stats: Stats) {
    this.name = name;
    this.#path = path;
    this.#lock = lock;
    this.#handle = handle;
    this.#stats = stats;
    this.#size = stats.size;
  }

  /** Opens a file for this process alone, and makes it where there is none. */
  static async open(file: string): Promise<FileLog> {
    const handle = await open(file, 'a', 0o600);
    let lock: FileLock | undefined;
    try {
      const whole = await realpath(file);
      lock = FileLock.take(whole);
      await syncFolder(path.dirname(whole));
      return new FileLog(file, whole, lock, handle, await handle.stat());
    } catch (error) {
      lock?.release();
      await handle.close();
      throw error;
    }
  }

  lines(): AsyncGenerator<Line, string> {
    return linesOfFile(this.#path);
  }

  async cut(end: number): Promise<void> {
    if (this.#size > end) await this.#handle.truncate(end);
    this.#size = end;
  }

  /** Synchronous: it goes to the system's memory, in less time than a thread needs to begin. */
  write(text: string): void {
    // A line in the journal of another process would be the end of that.
    if (!this.isSure) this.#requireLock();
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length;) written += writeSync(this.#handle.fd, bytes, written);
    this.#size += bytes.length;
  }

  async sync(): Promise<void> {
    this.#requireLock();
    await this.#handle.datasync();
    await this.#requireFile();
  }

  get isSure(): boolean {
    return this.#lock.isSure;
  }

  async look(): Promise<void> {
    this.#requireLock();
    await this.#requireFile();
  }

  #requireLock(): void {
    if (!this.#lock.isOurs) throw journalError('LOST', `${this.name} was taken over by another process`);
  }

  /** What is written to a file that is gone is read by nobody, and the next run would send to all once more. */
  async #requireFile(): Promise<void> {
    // More may be written meanwhile.
    const size = this.#size;
    const there = await stat(this.#path).catch(() => undefined);
    const isSame = there?.ino === this.#stats.ino && there.dev === this.#stats.dev;
    if (!isSame || there.size < size)
      throw journalError('LOST', `${this.name} was removed or cut while it was written`);
  }

  async close(): Promise<void> {
    await this.#handle.close();
    this.#lock.release();
  }
}

/** The lines of a file that somebody may be writing. */
export function linesOfFile(file: string): AsyncGenerator<Line, string> {
  return linesOf(createReadStream(file));
}

/** Makes the name of a new file last. Windows has nothing of the kind, and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
