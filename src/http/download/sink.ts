/** Where the bytes of a download go, one piece after the other. */
export interface Sink {
  /** Writes a piece; promises when it can take the next one, unless that is now. */
  write: (piece: Buffer) => Promise<void> | undefined;
  /** All was written; gives the path where it is, if it is a file. */
  end: () => Promise<string | undefined>;
  /** Ends every wait, and leaves nothing half written. */
  abandon: () => Promise<void>;
}
