import { randomUUID } from 'node:crypto';

/** Where bytes are that are too many to stand in the state: the state names them. */
export interface Blobs {
  /** Keeps the bytes and returns their name. */
  put(bytes: Uint8Array): string;
  /** The bytes of a name; nothing where there are none any more. */
  get(id: string): Buffer | undefined;
  /** Forgets them. */
  delete(id: string): void;
}

/** What names look like. */
export const BLOB_ID = /[0-9a-f]{32}/g;

/** Another name. */
export function newBlobId(): string {
  return randomUUID().replaceAll('-', '');
}

/** Bytes of a sandbox without a state file. */
export class MemoryBlobs implements Blobs {
  private readonly bytes = new Map<string, Buffer>();

  put(bytes: Uint8Array): string {
    const id = newBlobId();
    this.bytes.set(id, Buffer.from(bytes));
    return id;
  }

  get(id: string): Buffer | undefined {
    return this.bytes.get(id);
  }

  delete(id: string): void {
    this.bytes.delete(id);
  }
}
