import { integer, object, text } from '../../base/fields.js';
import type { Json } from '../../base/fields.js';
import { randomId } from '../../base/random-id.js';
import { WeChatError } from '../../base/wechat-error.js';

/** A QR code with a scene. */
export interface QRCode {
  ticket: string;
  url: string;
  /** How long it lives; a permanent code has none. */
  expire_seconds?: number;
  action_name: string;
  /** The scene_id or the scene_str; of a code that hands out cards, their ids, separated by commas. */
  scene: number | string;
}

const DEFAULT_EXPIRE = 60;
const MAX_EXPIRE = 2_592_000;
const MAX_SCENE_STR = 64;

const MAX_SCENE_IDS = new Map([
  ['QR_SCENE', 0xffffffff],
  ['QR_LIMIT_SCENE', 100_000],
]);

const STRING_ACTIONS = ['QR_STR_SCENE', 'QR_LIMIT_STR_SCENE'];

function readScene(action: string, scene: Json): number | string {
  const maxId = MAX_SCENE_IDS.get(action);
  if (maxId !== undefined) {
    const id = integer(scene.scene_id);
    if (id < 1 || id > maxId) throw new WeChatError(40053);
    return id;
  }
  if (!STRING_ACTIONS.includes(action)) throw new WeChatError(40052);
  const name = text(scene.scene_str);
  if (name === '' || name.length > MAX_SCENE_STR) throw new WeChatError(40053);
  return name;
}

/** The QR codes of the account. */
export class QRCodes {
  /** All codes, oldest first. */
  readonly list: QRCode[] = [];

  /** Creates a code from the body of a request. */
  create(body: Json): QRCode {
    const action_name = text(body.action_name);
    const scene = readScene(action_name, object(object(body.action_info).scene));
    if (action_name.includes('LIMIT')) return this.add(action_name, scene);
    const expire = integer(body.expire_seconds ?? DEFAULT_EXPIRE);
    if (expire < 1 || expire > MAX_EXPIRE) throw new WeChatError(40097);
    return this.add(action_name, scene, expire);
  }

  /** Keeps a code. */
  add(action_name: string, scene: number | string, expire_seconds?: number): QRCode {
    const ticket = `gQ${randomId(92)}==`;
    const url = `http://weixin.qq.com/q/${randomId(24)}`;
    const code = { ticket, url, action_name, scene, expire_seconds };
    this.list.push(code);
    return code;
  }
}
