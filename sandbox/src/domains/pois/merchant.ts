import { width } from '../../base/characters.js';
import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import type { Files } from '../files/files.js';

/** How far the review of a store mini program is: none was applied for, approved, under review, refused. */
export type MerchantStatus = 0 | 1 | 2 | 3;

/** What an account applies for a store mini program with. */
export interface Application {
  nickname: string;
  intro: string;
  headimg_mediaid: string;
}

interface MerchantData {
  audit_id: number;
  status: MerchantStatus;
  reason: string;
  application?: Partial<Application>;
}

// A Chinese character is as wide as two Latin letters.
const [SHORTEST_NAME, LONGEST_NAME] = [4, 30];

/** The account's store mini program, without which it can have no stores. */
export class Merchant {
  private readonly data: MerchantData;

  constructor(
    private readonly context: Context,
    private readonly files: Files,
  ) {
    this.data = context.part('merchant', () => ({ audit_id: 0, status: 0, reason: '' }));
  }

  /** What came of the review. */
  get audit(): { audit_id: number; status: MerchantStatus; reason: string } {
    const { audit_id, status, reason } = this.data;
    return { audit_id, status, reason };
  }

  /** Applies for the store mini program, which is then under review. */
  apply(application: Application): void {
    const size = width(application.nickname);
    if (size < SHORTEST_NAME || size > LONGEST_NAME) throw new WeChatError(85030);
    this.checkPicture(application.headimg_mediaid);
    if (this.data.status === 2) throw new WeChatError(85050);
    const audit_id = Number(this.context.ids.digits('merchant audit', 9));
    Object.assign(this.data, { audit_id, status: 2, reason: '', application });
  }

  /** Changes picture and introduction; an empty text leaves them as they are. */
  modify(headimg_mediaid: string, intro: string): void {
    this.require();
    if (headimg_mediaid !== '') this.checkPicture(headimg_mediaid);
    const given = Object.entries({ headimg_mediaid, intro }).filter(([, value]) => value !== '');
    this.data.application = { ...this.data.application, ...Object.fromEntries(given) };
  }

  /** Requires that there is one. */
  require(): void {
    if (this.data.status !== 1) throw new WeChatError(85053);
  }

  /** Lets the application pass review. */
  approve(): void {
    Object.assign(this.data, { status: 1, reason: '' });
    this.context.emit('merchant.reviewed', this.audit);
  }

  /** Lets it fail review. */
  reject(reason: string): void {
    Object.assign(this.data, { status: 3, reason });
    this.context.emit('merchant.reviewed', this.audit);
  }

  private checkPicture(mediaId: string): void {
    if (!this.files.find(mediaId)) throw new WeChatError(85056);
  }
}
