import { masked, maskedQuery } from '../control/masked.js';
import type { Paint } from './paint.js';
import type { Exchange } from './running-sandbox.js';

/** What an errcode means. */
export type Explain = (errcode: number) => { zh: string; en: string } | undefined;

/** An exchange as a line to read. */
export function exchangeLine(exchange: Exchange, explain: Explain, paint: Paint): string {
  const { method, path, query, status, errcode, ms, at, note } = exchange;
  const failed = errcode !== undefined && errcode !== 0;
  const colour = status === 0 || status >= 400 ? 'red' : failed ? 'yellow' : 'green';
  return [
    paint('dim', clock(at)),
    printable(method).padEnd(4),
    `${printable(masked(path))}${paint('dim', shownQuery(query))}`,
    paint(colour, status === 0 ? 'no answer' : String(status)),
    ...(failed ? [paint(colour, `${errcode}${explanation(errcode, explain)}`)] : []),
    ...(note === undefined ? [] : [paint('cyan', note)]),
    paint('dim', `${Math.round(ms)} ms`),
  ].join('  ');
}

/** An exchange as JSON, for programs. */
export function exchangeJson(exchange: Exchange, explain: Explain): string {
  const { at, path, query, errcode, ms, note, ...others } = exchange;
  const meaning = errcode ? explain(errcode) : undefined;
  return JSON.stringify({
    event: 'exchange',
    at: new Date(at).toISOString(),
    ...others,
    path: masked(path),
    query: maskedQuery(query),
    errcode,
    explanation: meaning,
    note,
    ms: Math.round(ms * 10) / 10,
  });
}

function clock(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes(), date.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

function explanation(errcode: number, explain: Explain): string {
  const meaning = explain(errcode);
  return meaning ? ` ${meaning.zh} · ${meaning.en}` : '';
}

/** What is secret in a query is also what is in every one: it is left out. */
function shownQuery(query: Record<string, string>): string {
  const shown = Object.entries(maskedQuery(query)).filter(([, value]) => value !== '***');
  return shown.length > 0 ? `?${printable(shown.map(([name, value]) => `${name}=${value}`).join('&'))}` : '';
}

/** A client's text on one line of the terminal, whatever control characters it holds. */
function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what must not get through
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
