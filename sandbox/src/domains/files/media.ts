import type { Context } from '../../core/context.js';
import type { Shelf } from './shelf.js';
import { checkUpload, TEMPORARY } from './upload-rules.js';
import type { FileType, StoredFile, Upload } from './stored-file.js';

/** A temporary file. */
export interface Media extends StoredFile {
  /** Seconds since 1970. */
  created_at: number;
}

const LIFETIME = 3 * 86_400_000;

/** The temporary files of the account; each lives three days. */
export class MediaStore {
  private readonly files: Map<string, Media>;

  constructor(
    private readonly context: Context,
    private readonly shelf: Shelf,
  ) {
    this.files = context.part('media', () => new Map<string, Media>());
    context.agenda.on('media.expire', (mediaId) => {
      const file = this.find(mediaId);
      if (file) shelf.drop(file);
      this.files.delete(mediaId);
    });
  }

  /** The files, oldest first. */
  get list(): Media[] {
    return [...this.files.values()];
  }

  /** Keeps a file for three days. */
  add(type: FileType, upload: Upload): Media {
    checkUpload(upload, TEMPORARY[type]);
    const { clock, ids, agenda } = this.context;
    const id = ids.text('media', 64);
    const place = this.shelf.keep(type, upload);
    const media = { media_id: id, type, name: upload.name, ...place, created_at: clock.seconds };
    this.files.set(id, media);
    agenda.add({ at: clock.now + LIFETIME, name: 'media.expire', subject: id });
    return media;
  }

  /** Finds a file that has not expired. */
  find(mediaId: string): Media | undefined {
    return this.files.get(mediaId);
  }
}
