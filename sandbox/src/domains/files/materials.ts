import { Table } from '../../core/table.js';
import type { Context } from '../../core/context.js';
import type { Shelf } from './shelf.js';
import { checkUpload, PERMANENT } from './upload-rules.js';
import type { FileType, StoredFile, Upload } from './stored-file.js';

/** The title and the text of a video. */
export interface VideoDescription {
  title: string;
  introduction: string;
}

/** A permanent file. */
export interface Material extends StoredFile {
  description?: VideoDescription;
  /** Seconds since 1970. */
  update_time: number;
}

/** The permanent files of the account. */
export class Materials extends Table<Material> {
  constructor(
    private readonly context: Context,
    private readonly shelf: Shelf,
  ) {
    super(
      context.part('materials', () => new Map<string, Material>()),
      40007,
    );
  }

  /** Keeps a file. */
  add(type: FileType, upload: Upload, description?: VideoDescription): Material {
    checkUpload(upload, PERMANENT[type]);
    const { clock, ids } = this.context;
    const id = ids.text('material', 64);
    const place = this.shelf.keep(type, upload);
    const update_time = clock.seconds;
    return this.set(id, { media_id: id, type, name: upload.name, ...place, description, update_time });
  }

  /** Deletes a file. A picture stays at its address, since articles may show it. */
  override remove(mediaId: string): Material {
    const material = super.remove(mediaId);
    if (!isPicture(material)) this.shelf.drop(material);
    return material;
  }
}

/** Whether a file is a picture. */
export function isPicture({ type }: StoredFile): boolean {
  return type === 'image' || type === 'thumb';
}
