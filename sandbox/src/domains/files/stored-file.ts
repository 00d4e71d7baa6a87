/** The kinds of file that WeChat keeps. */
export const FILE_TYPES = ['image', 'voice', 'video', 'thumb'] as const;

/** A kind of file that WeChat keeps. */
export type FileType = (typeof FILE_TYPES)[number];

/** A file that somebody sends: its name and its bytes. */
export interface Upload {
  name: string;
  data: Buffer;
}

/** Where the bytes of a file are. */
export interface Place {
  /** Their id. */
  blob: string;
  /** The path of their address, if they have one: `/mmbiz_jpg/<id>/0?wx_fmt=jpeg`, `/video?vid=<id>`. */
  path?: string;
}

/** A file that is kept. */
export interface StoredFile extends Place {
  media_id: string;
  type: FileType;
  /** The file name of the upload. */
  name: string;
}
