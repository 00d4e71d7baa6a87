import type { Context } from '../../core/context.js';
import { contentTypeOf, endingOf } from './upload-rules.js';
import type { Upload } from './stored-file.js';

const ID_LENGTH = 88;

/** A picture at an address of its own. */
export interface Picture {
  /** The id of its bytes. */
  blob: string;
  /** The path of its address: `/mmbiz_jpg/<id>/0`. */
  path: string;
}

/** The pictures that have addresses of their own, which WeChat never takes back. */
export class Pictures {
  constructor(private readonly context: Context) {}

  /** Keeps a picture. */
  add({ name, data }: Upload): Picture {
    const { ids, blobs } = this.context;
    const blob = ids.text('picture', ID_LENGTH);
    blobs.put(blob, data);
    return { blob, path: `/mmbiz_${formatOf(name)}/${blob}/0` };
  }

  /** The bytes behind a path, and what they are, if a picture has it. */
  find(path: string): { data: Buffer; contentType: string } | undefined {
    const [, folder = '', blob = ''] = path.split('/');
    // A longer or shorter id is none of a picture, although it may be one of other bytes.
    const data = blob.length === ID_LENGTH ? this.context.blobs.get(blob) : undefined;
    return data && { data, contentType: contentTypeOf(folder.replace('mmbiz_', '.')) };
  }
}

/** The format that a picture's address names. */
export function formatOf(name: string): string {
  return endingOf(name).slice(1).replace('jpeg', 'jpg');
}
