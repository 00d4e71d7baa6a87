import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import { Collection } from '../../core/collection.js';
import type { Files } from '../files/files.js';
import { fail, pass, propose } from './review.js';
import type { Reviewed } from './review.js';

/** What a store offers, which can be changed. */
export interface PoiService {
  sid?: string;
  photo_list?: { photo_url: string }[];
  [field: string]: unknown;
}

/** A store of the store plug-in. */
export interface Poi extends Reviewed<PoiService> {
  poi_id: number;
}

const FIRST_ID = 271_262_077;

/** The stores of the store plug-in. */
export class Pois extends Collection<Poi> {
  constructor(
    private readonly context: Context,
    private readonly files: Files,
  ) {
    const rows = context.part('pois', () => new Map<string, Poi>());
    super(rows, 65115, () => context.ids.next('poi', FIRST_ID));
  }

  /** Creates a store, which is then under review. */
  create(content: PoiService): Poi {
    this.checkPhotos(content);
    return this.add((poi_id) => ({ poi_id, content, state: 'waiting' }));
  }

  /** Changes what an approved store offers; the change is then under review. */
  change(poiId: string, changes: PoiService): void {
    const poi = this.get(poiId);
    if (poi.state !== 'passed') throw new WeChatError(65106);
    if (poi.before) throw new WeChatError(65107);
    this.checkPhotos(changes);
    propose(poi, changes);
  }

  /** Lets a store, or a change of one, pass review. */
  approve(poiId: string | number): void {
    pass(this.get(String(poiId)));
    this.tell(String(poiId), 'succ');
  }

  /** Lets a store fail review, or a change of one, which is then taken back. */
  reject(poiId: string | number): void {
    fail(this.get(String(poiId)));
    this.tell(String(poiId), 'fail');
  }

  /** Deletes a store that is not under review. */
  override remove(poiId: string): Poi {
    if (this.get(poiId).state === 'waiting') throw new WeChatError(65106);
    return super.remove(poiId);
  }

  private checkPhotos({ photo_list: photos = [] }: PoiService): void {
    for (const { photo_url } of photos) {
      // https://…/mmbiz_jpg/<id of the bytes>/0?wx_fmt=jpeg
      const [, , blob = ''] = URL.canParse(photo_url) ? new URL(photo_url).pathname.split('/') : [];
      if (!this.files.bytes(blob)) throw new WeChatError(65105);
    }
  }

  private tell(poi_id: string, result: 'succ' | 'fail'): void {
    this.context.emit('poi.reviewed', { poi_id, sid: this.get(poi_id).content.sid, result });
  }
}
