import { METHODS, validateHeaderName, validateHeaderValue } from 'node:http';
import {
  anyObject,
  anything,
  boolean,
  decimal,
  integer,
  object,
  oneOf,
  only,
  optional,
  text,
} from '../../endpoints/schema.js';
import type { Checked } from '../../endpoints/schema.js';
import { isDeed } from '../../http/faults/fault.js';
import type { FaultRule } from '../../http/faults/fault.js';
import { PRESETS } from '../../http/faults/presets.js';
import { BadRequest } from '../bad-request.js';
import { route } from '../route.js';
import type { Route } from '../route.js';

const DEED = {
  delay: optional(
    decimal({ least: 0, most: 3_600_000, note: 'The answer comes so many milliseconds later.' }),
  ),
  hang: optional(boolean({ note: 'It never comes.' })),
  cut: optional(
    oneOf(['before', 'after'], {
      note: 'The connection is cut, before the request takes effect or after it.',
    }),
  ),
  status: optional(integer({ least: 200, most: 599, note: 'Another HTTP answer.' })),
  headers: optional(anyObject({ note: 'Its headers.' })),
  body: optional(anything({ note: 'Its body: a text, or an object that is sent as JSON.' })),
  errcode: optional(integer({ note: 'A refusal of WeChat.' })),
  errmsg: optional(text({ note: 'Its text, where it is not the usual one.' })),
  garble: optional(
    oneOf(['broken JSON', 'control characters', 'empty', 'truncated'], {
      note: 'The right answer, spoiled.',
    }),
  ),
  contentType: optional(text({ note: 'The right answer under another content type.' })),
};
const DEEDS = 'delay, hang, cut, status, errcode, garble or contentType';
const deed = only(object(DEED, { note: `One of ${DEEDS}.` }));

/** What may stand beside a deed. */
const BESIDE: Record<string, string[]> = { status: ['headers', 'body'], errcode: ['errmsg'] };
const ADDED = Object.values(BESIDE).flat();

/** Requires nothing that would be without effect. */
function checkFields(names: string[]): void {
  const deed = names.find((name) => !ADDED.includes(name)) ?? '';
  const idle = names.find((name) => name !== deed && !BESIDE[deed]?.includes(name));
  if (idle !== undefined) throw new BadRequest(`"do.${idle}" has no effect beside "do.${deed}"`);
}

/** Requires what headers can have: a text or a number, or some of them. */
function checkHeader(name: string, value: unknown): void {
  validateHeaderName(name);
  for (const one of [value].flat()) {
    if (typeof one !== 'string' && typeof one !== 'number') throw new TypeError('No text');
    validateHeaderValue(name, String(one));
  }
}

/** Requires what can be sent. */
function checkDeed(deed: Checked<typeof DEED>): void {
  const { hang, errcode, headers = {}, contentType = 'text/plain', body } = deed;
  checkFields(Object.keys(deed));
  if (hang === false) throw new BadRequest('"do.hang" can only be true');
  if (errcode === 0) throw new BadRequest('"do.errcode" is 0, which is no refusal');
  if (body === null) throw new BadRequest('A body is a text or an object');
  try {
    for (const [name, value] of Object.entries({ ...headers, 'content-type': contentType }))
      checkHeader(name, value);
  } catch {
    throw new BadRequest('A header has a name or a value that no header can have');
  }
}

export const faultRoutes: Route[] = [
  route('GET', 'faults', '查看故障 — The faults that are set, and the presets there are.', {
    run: (control) => ({ faults: control.faults, presets: PRESETS }),
  }),
  route(
    'POST',
    'faults',
    '设置故障 — Sets a fault: its data, or a preset and what is to be other than there.',
    {
      body: {
        preset: optional(oneOf(Object.keys(PRESETS))),
        path: optional(text({ note: 'A path, one that ends with * for all that begin so, or * for all.' })),
        method: optional(text()),
        when: optional(
          anyObject({ note: 'Fields of the query or of the JSON body, and what they must be; true: any.' }),
        ),
        times: optional(integer({ least: 1, note: 'How many requests it hits; endless when absent.' })),
        share: optional(decimal({ least: 0, most: 1, note: 'Which share of the requests it hits.' })),
        do: optional(deed),
      },
      run(control, { preset, ...rule }) {
        if (rule.method !== undefined && !METHODS.includes(rule.method.toUpperCase()))
          throw new BadRequest(`No method is called ${rule.method}`);
        if (rule.do && !isDeed(rule.do)) throw new BadRequest(`"do" has one deed: ${DEEDS}`);
        if (rule.do) checkDeed(rule.do);
        if (preset === undefined && (rule.path === undefined || rule.do === undefined))
          throw new BadRequest('A fault needs a preset, or path and do');
        const fault = rule as FaultRule;
        return { id: preset === undefined ? control.setFault(fault) : control.setFault(preset, fault) };
      },
    },
  ),
  route('DELETE', 'faults', '清除全部故障 — Takes back all faults.', {
    run: (control) => {
      control.removeFaults();
    },
  }),
  route('DELETE', 'faults/*', '清除一个故障 — Takes back a fault by its id.', {
    run: (control, _input, id) => {
      if (!control.faults.some((fault) => fault.id === Number(id)))
        throw new BadRequest(`No fault has the id ${id} any more, or never had`, 404);
      control.removeFaults(Number(id));
    },
  }),
];
