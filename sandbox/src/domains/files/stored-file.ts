/** The kinds of file that WeChat keeps. */
export const FILE_TYPES = ['image', 'voice', 'video', 'thumb'] as const;

/** A kind of file that WeChat keeps. */
export type FileType = (typeof FILE_TYPES)[number];

/** A file that somebody sends: its name and its bytes. */
export interface Upload {
  name: string;
  data: Buffer;
}

/** A file that is kept. */
export interface StoredFile {
  media_id: string;
  type: FileType;
  /** The file name of the upload. */
  name: string;
  /** The id of its bytes. */
  blob: string;
}
