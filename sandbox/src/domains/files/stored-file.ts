/** The kinds of file WeChat stores. */
export type FileType = 'image' | 'voice' | 'video' | 'thumb';

/** A file the sandbox keeps, byte for byte. */
export interface StoredFile {
  media_id: string;
  type: FileType;
  /** The file name of the upload. */
  name: string;
  contentType: string;
  data: Buffer;
}

/** What an uploaded `media` part comes to: its name, its true media type and its bytes. */
export type Upload = Pick<StoredFile, 'name' | 'contentType' | 'data'>;
