import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Blobs } from '../core/blobs.js';
import { TEMPORARY, writeWhole } from './write-whole.js';

/** What the ids of bytes look like, long enough that hardly anything else in a state does. */
const BLOB_ID = /[\w-]{32,}/g;
const OURS = new RegExp(`^${BLOB_ID.source}(${TEMPORARY})?$`);

/**
 * Bytes in files of their own, each written once. The state file and they keep step: bytes are on the disk before a
 * state that names them, and go when one that does not is there.
 */
export class FileBlobs implements Blobs {
  private readonly unwritten = new Map<string, Buffer>();
  private readonly writing = new Map<string, Promise<void>>();
  private readonly deleted = new Set<string>();

  constructor(private readonly folder: string) {}

  put(id: string, bytes: Buffer): void {
    this.deleted.delete(id);
    this.unwritten.set(id, bytes);
    // Tried again, and its failure told, when the state is written.
    this.write(id).catch(() => undefined);
  }

  get(id: string): Buffer | undefined {
    if (this.deleted.has(id)) return undefined;
    return this.unwritten.get(id) ?? read(path.join(this.folder, id));
  }

  delete(id: string): void {
    this.deleted.add(id);
  }

  ids(): string[] {
    const written = list(this.folder).filter((name) => OURS.test(name) && !name.endsWith(TEMPORARY));
    return [...new Set([...written, ...this.unwritten.keys()])].filter((id) => !this.deleted.has(id));
  }

  /** The names deleted so far, which may go when the next state is written. */
  get waste(): string[] {
    return [...this.deleted];
  }

  /** Settles when all bytes are on the disk. */
  async written(): Promise<void> {
    await Promise.all(Array.from(this.unwritten.keys(), (id) => this.write(id)));
  }

  /** Removes the files of these names. */
  remove(ids: string[]): void {
    // One that is kept again meanwhile, as a snapshot does it, stays.
    for (const id of ids.filter((one) => this.deleted.has(one))) {
      rmSync(path.join(this.folder, id), { force: true });
      this.deleted.delete(id);
    }
  }

  /** Removes what a killed process has left: files that the state does not name. */
  sweep(state: string): void {
    const named = new Set(state.match(BLOB_ID));
    for (const name of list(this.folder)) {
      if (OURS.test(name) && !named.has(name)) rmSync(path.join(this.folder, name), { force: true });
    }
  }

  private write(id: string): Promise<void> {
    const underWay = this.writing.get(id);
    if (underWay) return underWay;
    const begun = this.writeNow(id).finally(() => this.writing.delete(id));
    this.writing.set(id, begun);
    return begun;
  }

  private async writeNow(id: string): Promise<void> {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    for (let bytes = this.unwritten.get(id), written; bytes !== written; bytes = this.unwritten.get(id)) {
      await writeWhole(path.join(this.folder, id), bytes as Buffer);
      written = bytes;
    }
    this.unwritten.delete(id);
  }
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
