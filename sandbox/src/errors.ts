import { randomBytes } from 'node:crypto';

/** The message WeChat sends with each error code the sandbox can answer. */
export const MESSAGES = {
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40004: 'invalid media type',
  40005: 'invalid file type',
  40006: 'invalid meida size',
  40007: 'invalid media_id',
  40008: 'invalid message type',
  40009: 'invalid image size',
  40013: 'invalid appid',
  40016: 'invalid button size',
  40017: 'invalid button type',
  40018: 'invalid button name size',
  40019: 'invalid button key size',
  40020: 'invalid button url size',
  40022: 'invalid sub_menu level',
  40023: 'invalid sub button size',
  40024: 'invalid sub button type',
  40025: 'invalid sub button name size',
  40026: 'invalid sub button key size',
  40027: 'invalid sub button url size',
  40031: 'invalid openid list',
  40032: 'invalid openid list size',
  40033: 'invalid charset. please check your request, if include \\uxxxx will create fail!',
  40035: 'invalid args size',
  40037: 'invalid template_id',
  40039: 'invalid url size',
  40050: 'invalid timeline type',
  40051: 'invalid group name',
  40052: 'invalid action name',
  40053: 'invalid action info',
  40054: 'invalid sub button url domain',
  40055: 'invalid button url domain',
  40056: 'invalid serial code',
  40059: 'invalid msg id',
  40060: 'invalid article idx',
  40065: 'invalid msg status',
  40066: 'invalid url',
  40071: 'invalid card type',
  40072: 'invalid code type',
  40073: 'invalid card id',
  40076: 'invalid color id',
  40078: 'invalid card status',
  40079: 'invalid time',
  40097: 'invalid args',
  40099: 'invalid code, this code has consumed.',
  40100:
    'invalid DateInfo, Make Sure OldDateInfoType==NewDateInfoType && NewBeginTime<=OldBeginTime && OldEndTime<= NewEndTime',
  40102: 'invalid industry id',
  40109: 'too many code size, must <= 100',
  40110: 'have empty code',
  40111: 'have same code',
  40114: 'invalid index value',
  40116: 'invalid code',
  40117: 'invalid button media_id size',
  40118: 'invalid sub button media_id size',
  40121: 'invalid media type in view_limited',
  40122: 'invalid card quantity',
  40125: 'invalid appsecret',
  40127:
    'invalid user-card status! Hint: the card was given to user, but may be deleted or expired or set unavailable !',
  40136: 'invalid use DepositCodeMode, make sure sku.quantity>DepositCode.quantity',
  40152: 'invalid group id',
  40165: 'invalid weapp pagepath',
  40166: 'invalid weapp appid',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41005: 'media data missing',
  41006: 'media_id missing',
  41009: 'missing openid',
  41010: 'missing url',
  41011: 'missing required fields! please check document and request json!',
  41012: 'missing card id',
  41013: 'missing code',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  43004: 'require subscribe',
  44001: 'empty media data',
  44002: 'empty post data',
  44003: 'empty news data',
  44004: 'empty content',
  45002: 'content size out of limit',
  45003: 'title size out of limit',
  45004: 'description size out of limit',
  45008: 'article size out of limit',
  45009: 'reach max api daily quota limit',
  45015: 'response out of time limit or subscription is canceled',
  45016: "can't modify sys group",
  45018: 'too many group now, no need to add new',
  45019: 'too many openid, please input less',
  45021: 'some argument may be out of length limit! please check document and request json!',
  45026: 'template num exceed limit',
  45030: 'limit cardid, not support this function',
  45031: 'stock is out of limit',
  45033: 'user get card num is out of get_limit',
  45039: 'card_list_size out of limit',
  45056: 'too many tag now, no need to add new',
  45058: "can't modify sys tag",
  45059: 'can not tag more than 20 labels to a fan',
  45065: 'clientmsgid exist',
  45067: 'clientmsgid size out of limit',
  45157: 'invalid tag name',
  45158: 'tag name too long',
  45159: 'invalid tag id',
  46003: 'menu no exist',
  47001: 'data format error',
  47003: 'argument invalid!',
  48006: 'forbid to clear quota because of reaching the limit',
  61452: 'invalid kf_account',
  65104: 'invalid category',
  65105: 'invalid photo url',
  65106: 'poi audit state must be approved',
  65107: 'poi not allowed modify now',
  65109: 'invalid business name',
  65110: 'invalid address',
  65111: 'invalid telephone',
  65112: 'invalid city',
  65113: 'invalid province',
  65114: 'photo list empty',
  65115: 'poi_id is not exist',
  65301: 'this menu is not conditionalmenu',
  65302: 'no such user',
  65303: 'there is no selfmenu, please create selfmenu first',
  65304: 'match rule empty',
  65315: 'not fans',
  65316: 'domain count reach limit',
  65320: 'match rule contains private data',
  65401: 'invalid custom service account',
  65402: 'the custom service account need to bind a wechat user',
  65403: 'illegal nickname',
  65404: 'illegal custom service account',
  65405: 'custom service account number reach limit',
  65406: 'custom service account exists',
  65413: 'no effective session for the customer',
  65414: 'another worker is serving the customer',
  65415: 'the worker is not online',
  65416: 'param invalid, please check',
  65417: 'it is too long from the starttime to endtime',
} as const;

/** An error code the sandbox can answer. */
export type ErrorCode = keyof typeof MESSAGES;

/** The JSON of an error reply. */
export interface ErrorReply {
  errcode: number;
  errmsg: string;
}

/** Makes a request id as WeChat does: the time, then two random words, in hexadecimal. */
export function requestId(): string {
  const seconds = Math.floor(Date.now() / 1000).toString(16);
  const random = randomBytes(8).toString('hex');
  return `${seconds}-${random.slice(0, 8)}-${random.slice(8)}`;
}

/** A refusal of WeChat; the server sends it as HTTP 200 with an errcode. */
export class WeChatError extends Error {
  constructor(
    readonly errcode: ErrorCode,
    /** Further fields of the reply. */
    private readonly details: object = {},
  ) {
    super(MESSAGES[errcode]);
    this.name = 'WeChatError';
  }

  /** The JSON that goes on the wire. */
  toReply(): ErrorReply {
    return { errcode: this.errcode, errmsg: `${this.message} rid: ${requestId()}`, ...this.details };
  }
}
