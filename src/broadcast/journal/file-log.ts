import { createReadStream, writeSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { FileLock } from './file-lock';
import { journalError } from './journal-error';
import { linesOf, type Line, type Log } from './log';

/** A journal in a file, which only its owner may read: who gets what is nobody else's business. */
export class FileLog implements Log {
  readonly name: string;
  readonly #lock: FileLock;
  readonly #handle: FileHandle;

  private constructor(name: string, lock: FileLock, handle: FileHandle) {
    this.name = name;
    this.#lock = lock;
    this.#handle = handle;
  }

  /** Opens a file for this process alone, and makes it where there is none. */
  static async open(file: string): Promise<FileLog> {
    const lock = FileLock.take(file);
    try {
      const handle = await open(file, 'a', 0o600);
      await syncFolder(path.dirname(file));
      return new FileLog(file, lock, handle);
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  lines(): AsyncGenerator<Line, string> {
    return linesOfFile(this.name);
  }

  async cut(end: number): Promise<void> {
    const { size } = await this.#handle.stat();
    if (size > end) await this.#handle.truncate(end);
  }

  /** Synchronous: it goes to the system's memory, in less time than a thread needs to begin. */
  write(text: string): void {
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length;) written += writeSync(this.#handle.fd, bytes, written);
  }

  async sync(): Promise<void> {
    if (!this.#lock.isOurs) throw journalError('LOST', `${this.name} was taken over by another process`);
    await this.#handle.datasync();
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
