import type { Context } from '../../core/context.js';
import { endingOf } from './upload-rules.js';
import type { FileType, Place, Upload } from './stored-file.js';

/** Keeps the bytes of files. Pictures and videos have addresses, which work without a token. */
export class Shelf {
  constructor(private readonly context: Context) {}

  /** Keeps the bytes of a file. */
  keep(type: FileType, { name, data }: Upload): Place {
    const place = this.place(type, name);
    this.context.blobs.put(place.blob, data);
    return place;
  }

  /** The bytes of an id, if they are still there. */
  find(blob: string): Buffer | undefined {
    return this.context.blobs.get(blob);
  }

  /** Lets bytes go. */
  drop({ blob }: Place): void {
    this.context.blobs.delete(blob);
  }

  private place(type: FileType, name: string): Place {
    const { ids } = this.context;
    if (type === 'voice') return { blob: ids.text('voice', 64) };
    if (type === 'video') {
      const blob = `1007_${ids.hex('video', 32)}`;
      return { blob, path: `/video?vid=${blob}` };
    }
    // Cards take the address of their logo in 128 bytes, the name of the sandbox's host included.
    const blob = ids.text('picture', 64);
    const format = endingOf(name).slice(1).replace('jpeg', 'jpg');
    return { blob, path: `/mmbiz_${format}/${blob}/0?wx_fmt=${format.replace('jpg', 'jpeg')}` };
  }
}
