import { make, post, type Client } from '../endpoint';

/** A QR code that WeChat has made. */
export interface QRCode {
  /** Stands for the picture: see `showQRCodeURL`. */
  ticket: string;
  /** Seconds until the code expires; missing for a permanent one. */
  expire_seconds?: number;
  /** What the QR code says, to draw one's own picture of it. */
  url: string;
}

/** Asks for a QR code whose scene is a number or, under other names, a text. */
const create = (
  kind: 'QR' | 'QR_LIMIT',
  scene: number | string,
  validity: { expire_seconds?: number } = {},
) =>
  post<QRCode>('/cgi-bin/qrcode/create', {
    ...validity,
    action_name: typeof scene === 'string' ? `${kind}_STR_SCENE` : `${kind}_SCENE`,
    action_info: { scene: typeof scene === 'string' ? { scene_str: scene } : { scene_id: scene } },
  });

/**
 * 创建临时二维码 — creates a QR code that expires; whoever scans it sends the account its scene.
 *
 * Errors: `40053` the scene is out of range.
 *
 * @param scene what the code stands for: a number of 32 bits other than 0, or a text of 1 to 64 characters
 * @param expireSeconds seconds until it expires, at most 2,592,000 (30 days); 60 by default
 * @returns the code's ticket and what it says
 * @see https://developers.weixin.qq.com/doc/offiaccount/Account_Management/Generating_a_Parametric_QR_Code.html
 */
export const createTmpQRCode = make(
  (scene: number | string, expireSeconds: number | undefined = undefined) =>
    create('QR', scene, { expire_seconds: expireSeconds }),
  3,
);

/**
 * 创建永久二维码 — creates a QR code that never expires; whoever scans it sends the account its scene.
 *
 * Limits: 100,000 per account.
 *
 * Errors: `40053` the scene is out of range.
 *
 * @param scene what the code stands for: a number from 1 to 100,000, or a text of 1 to 64 characters
 * @returns the code's ticket and what it says
 * @see https://developers.weixin.qq.com/doc/offiaccount/Account_Management/Generating_a_Parametric_QR_Code.html
 */
export const createLimitQRCode = make((scene: number | string) => create('QR_LIMIT', scene));

/**
 * 通过ticket换取二维码 — tells where the picture of a QR code is; an `<img>` shows it, without an access_token.
 *
 * @param ticket the `ticket` that came with the code
 * @returns the URL of a JPEG
 * @see https://developers.weixin.qq.com/doc/offiaccount/Account_Management/Generating_a_Parametric_QR_Code.html
 */
export function showQRCodeURL(this: Client, ticket: string): string {
  // No ticket has a percent sign, unless it was encoded already: 1.35.1 left that to its callers.
  const given: unknown = ticket;
  const text = String(given);
  const encoded = text.includes('%') ? text : encodeURIComponent(text);
  return `${this.mpPrefix}showqrcode?ticket=${encoded}`;
}
