import { explain } from './errors/explanations';
import type { Bilingual } from './errors/bilingual';

export type { Bilingual };

/**
 * 全局返回码说明 — what an errcode means.
 *
 * 说明：不创建客户端也能查询，便于日志、后台页面等处使用；错误对象的 `explanation` 即来自这里。
 *
 * Note: For logs and pages that have a code and no error of this package; `explanation` of an error is the same.
 *
 * @param errcode 返回码，如 40001 — Such as 40001.
 * @returns 中文和英文；未收录的返回码为 `undefined` — Chinese and English; `undefined` for a code that is not known.
 * @see https://developers.weixin.qq.com/doc/service/guide/dev/basic/error_code.html
 */
export function explainErrcode(errcode: number): Bilingual | undefined {
  return explain(errcode);
}
