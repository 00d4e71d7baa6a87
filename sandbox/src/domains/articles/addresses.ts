import type { Context } from '../../core/context.js';

/** An address of articles; `which` tells them apart. */
function address(context: Context, which: string): string {
  const fresh = () => ({ number: context.ids.digits('account number', 10) });
  const { number } = context.part('article addresses', fresh);
  const biz = Buffer.from(number).toString('base64');
  return `http://mp.weixin.qq.com/s?__biz=${biz}&${which}&chksm=${context.ids.hex('article', 64)}#rd`;
}

/** A new address for a draft, which is for its author’s eyes. */
export function draftAddress(context: Context): string {
  return address(context, `tempkey=${context.ids.text('draft', 128)}`);
}

/** A new address for an article that is out; `index` is its place, 0 for the first. */
export function articleAddress(context: Context, msgDataId: number, index: number): string {
  return address(context, `mid=${msgDataId}&idx=${index + 1}&sn=${context.ids.hex('article', 32)}`);
}
