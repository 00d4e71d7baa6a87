import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import { rememberAs } from '../../core/history.js';

/** A QR code with a scene. */
export interface QRCode {
  ticket: string;
  url: string;
  /** How long it lives, in seconds; a permanent code has none. */
  expire_seconds?: number;
  /** When it ends, in milliseconds since 1970. */
  expiresAt?: number;
  action_name: string;
  /** The scene_id or the scene_str; of a code that hands out cards, their ids, separated by commas. */
  scene: number | string;
}

interface QRCodesData {
  /** By their tickets. */
  permanent: Map<string, QRCode>;
  temporary: Map<string, QRCode>;
  /** The ticket of each permanent scene. */
  byScene: Map<string, string>;
}

const MAX_PERMANENT = 100_000;

/** What stands where WeChat's tickets have the time: with the clock's, those of one seed would differ at each start. */
const EPOCH = Date.UTC(2026, 0) / 1000;

/** A ticket as WeChat writes it: the address, the time and the life of the code, each behind a tag and its length. */
function ticketOf(url: string, life: number, number: number): string {
  const fields = Buffer.alloc(14 + url.length + 1);
  fields.writeUInt16BE(0x0100 + url.length + 1);
  fields.write(url, 2);
  fields.writeUInt16BE(0x0204, 3 + url.length);
  fields.writeUInt32LE(EPOCH + number, 5 + url.length);
  fields.writeUInt16BE(0x0304, 9 + url.length);
  fields.writeUInt32LE(life, 11 + url.length);
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0x8101);
  head.writeUInt16BE(number % 65_536, 2);
  head.writeBigUInt64LE(BigInt(fields.length), 4);
  return Buffer.concat([head, fields]).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}

/** The QR codes of the account. */
export class QRCodes {
  private readonly data: QRCodesData;

  constructor(private readonly context: Context) {
    const fresh = () => ({ permanent: new Map(), temporary: new Map(), byScene: new Map() });
    this.data = context.part('qrcodes', fresh);
  }

  /** All codes, the permanent ones first. */
  get list(): QRCode[] {
    return [...this.data.permanent.values(), ...this.data.temporary.values()];
  }

  /** The code of a ticket, unless it has ended. */
  find(ticket: string): QRCode | undefined {
    const code = this.data.permanent.get(ticket) ?? this.data.temporary.get(ticket);
    return (code?.expiresAt ?? Infinity) > this.context.clock.now ? code : undefined;
  }

  /** Makes a code; a permanent one of the same scene is the same code. */
  add(action_name: string, scene: number | string, expire_seconds?: number): QRCode {
    const { permanent, temporary, byScene } = this.data;
    if (expire_seconds !== undefined) {
      const code = this.make(action_name, scene, expire_seconds);
      return rememberAs(temporary, code.ticket, code);
    }
    const key = `${action_name} ${scene}`;
    const known = permanent.get(byScene.get(key) ?? '');
    if (known) return known;
    if (permanent.size >= MAX_PERMANENT) throw new WeChatError(45029);
    const code = this.make(action_name, scene);
    permanent.set(code.ticket, code);
    byScene.set(key, code.ticket);
    return code;
  }

  private make(action_name: string, scene: number | string, expire_seconds?: number): QRCode {
    const { clock, ids } = this.context;
    const url = `http://weixin.qq.com/q/02${ids.text('qrcode', 20)}`;
    const ticket = ticketOf(url, expire_seconds ?? 0, ids.next('qrcode mark', 0));
    const expiresAt = expire_seconds === undefined ? undefined : clock.now + expire_seconds * 1000;
    return { ticket, url, expire_seconds, expiresAt, action_name, scene };
  }
}
