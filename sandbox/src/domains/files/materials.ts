import { Table } from '../../core/table.js';
import type { Context } from '../../core/context.js';
import { formatOf } from './pictures.js';
import type { Pictures } from './pictures.js';
import { checkUpload, PERMANENT } from './upload-rules.js';
import type { FileType, StoredFile, Upload } from './stored-file.js';

/** The title and the text of a video. */
export interface VideoDescription {
  title: string;
  introduction: string;
}

/** A permanent file. */
export interface Material extends StoredFile {
  /** The path of a picture: `/mmbiz_png/<id>/0?wx_fmt=png`. */
  path?: string;
  description?: VideoDescription;
  /** Seconds since 1970. */
  update_time: number;
}

/** The permanent files of the account. */
export class Materials extends Table<Material> {
  constructor(
    private readonly context: Context,
    private readonly pictures: Pictures,
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
    const bytes = ['image', 'thumb'].includes(type) ? this.picture(upload) : this.file(id, upload);
    const material = { media_id: id, type, name: upload.name, ...bytes, description };
    return this.set(id, { ...material, update_time: clock.seconds });
  }

  /** Deletes a file; the address of a picture goes on working. */
  override remove(mediaId: string): Material {
    const material = super.remove(mediaId);
    if (material.path === undefined) this.context.blobs.delete(material.blob);
    return material;
  }

  private picture(upload: Upload) {
    const { blob, path } = this.pictures.add(upload);
    return { blob, path: `${path}?wx_fmt=${formatOf(upload.name).replace('jpg', 'jpeg')}` };
  }

  private file(id: string, { data }: Upload) {
    this.context.blobs.put(id, data);
    return { blob: id };
  }
}
