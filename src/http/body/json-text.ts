import { toError } from '../../errors/to-error';
import { argumentError } from '../../errors/wechat-api-error';

const ESCAPES = /\\(?:u(....)|[^u])/g;

/** A value as JSON without an escape by number: WeChat refuses those (errcode 40033), or shows them. */
export function jsonText(value: unknown): string {
  let text: unknown;
  try {
    text = JSON.stringify(value);
  } catch (error) {
    throw argumentError(`The body cannot be written as JSON: ${toError(error).message}`);
  }
  // TypeScript has no word for what a symbol or a function comes to.
  if (typeof text !== 'string') throw argumentError('The body is nothing that JSON knows');
  return text.includes('\\u') ? text.replace(ESCAPES, unescaped) : text;
}

/** JSON.stringify escapes so half a character, and control characters, which WeChat has no use for. */
function unescaped(escape: string, code: string | undefined): string {
  if (code === undefined) return escape;
  return code.startsWith('d') ? '\ufffd' : '';
}
