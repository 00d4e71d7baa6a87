import { make, post } from '../endpoint';
import type { Ok } from './reply';

/** 短 key 还原的信息 — What a short key stands for. */
export interface ShortKeyData extends Ok {
  /** 长信息 — The text. */
  long_data: string;
  /** 创建时间，Unix 时间戳，单位秒 — When it was stored; seconds since 1970. */
  create_time: number;
  /** 剩余有效期，单位秒 — Seconds that it is still kept. */
  expire_seconds: number;
}

/**
 * 长链接转成短链接 — used to turn a long URL into a short one.
 *
 * @deprecated 微信自 2021-03-15 起停止生成短链接，返回原长链接或错误码 45103，请改用其他短链接服务；只在微信内传递信息的可用 {@link genShortKey} — Since 2021-03-15 the answer is the long URL, or error 45103: take another shortener, or {@link genShortKey} for a text of one's own.
 * @param longUrl 长链接，`http://`、`https://` 或 `weixin://wxpay` 开头 — The URL; `http://`, `https://` or `weixin://wxpay`.
 */
export const shorturl = make((longUrl: string) =>
  post<
    Ok & {
      /** 短链接，自 2021-03-15 起为原长链接 — The short URL; since 2021-03-15 the long one as it was sent. */
      short_url: string;
    }
  >('/cgi-bin/shorturl', { action: 'long2short', long_url: longUrl }),
);

/**
 * 长信息转短链（短key托管） — keeps a text under a short key, for a QR code that has no room for it.
 *
 * 限制：长信息不超过 4 KB；最长保存 30 天。
 *
 * Limits: 4 KB of text; kept for at most 30 days.
 *
 * 错误码：`47003` 缺少长信息；`9410010` 长信息超过 4 KB；`9410011` 有效期超过 30 天。
 *
 * Errors: `47003` there is no text; `9410010` the text is longer than 4 KB; `9410011` more than 30 days.
 *
 * 状态：仅认证服务号。
 *
 * Status: verified service accounts (服务号) only.
 *
 * @param longData 长信息，不超过 4 KB — The text, at most 4 KB.
 * @param expireSeconds 有效期，单位秒，最长 2,592,000（30 天），默认为最长 — Seconds that it is kept, at most 2,592,000 (30 days), which is the default.
 * @returns 短 key，15 个字符 — `short_key`.
 * @see https://developers.weixin.qq.com/doc/service/api/qrcode/shorten/api_genshortkey.html
 * @example
 * api.genShortKey('loooong data', 86400, (err, result) => { ... });
 * const { short_key } = await api.promises.genShortKey('loooong data');
 */
export const genShortKey = make(
  (longData: string, expireSeconds: number | undefined = undefined) =>
    post<
      Ok & {
        /** 短 key，15 字节的 base62 字符 — The short key: 15 letters and digits. */
        short_key: string;
      }
    >('/cgi-bin/shorten/gen', { long_data: longData, expire_seconds: expireSeconds }),
  3,
);

/**
 * 短链转长信息（短key还原） — tells the text that a short key stands for.
 *
 * 错误码：`47003` 缺少短 key；`9410012` 短 key 不存在、已过期或属于其他账号。
 *
 * Errors: `47003` there is no key; `9410012` there is no such key, it has expired, or it is of another account.
 *
 * 状态：仅认证服务号。
 *
 * Status: verified service accounts (服务号) only.
 *
 * @param shortKey 短 key — The short key.
 * @see https://developers.weixin.qq.com/doc/service/api/qrcode/shorten/api_fetchshorten.html
 */
export const fetchShortKey = make((shortKey: string) =>
  post<ShortKeyData>('/cgi-bin/shorten/fetch', { short_key: shortKey }),
);
