/** Keeps bytes, which are no part of the plain data, by an id. */
export interface Blobs {
  /** Keeps bytes under an id. */
  put(id: string, bytes: Buffer): void;
  /** The bytes of an id, if it has any. */
  get(id: string): Buffer | undefined;
  /** Lets them go. */
  delete(id: string): void;
  /** All ids that have bytes. */
  ids(): string[];
}

/** Keeps bytes in memory. */
export function blobsInMemory(): Blobs {
  const kept = new Map<string, Buffer>();
  return {
    put: (id, bytes) => void kept.set(id, bytes),
    get: (id) => kept.get(id),
    delete: (id) => void kept.delete(id),
    ids: () => [...kept.keys()],
  };
}
