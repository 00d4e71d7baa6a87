import type { Checked, Fields } from '../endpoints/schema.js';
import type { Control } from './control.js';
import { inputChecker } from './input.js';

interface Description<Query extends Fields, Body extends Fields> {
  query?: Query;
  body?: Body;
  /** Does it; undefined is `{ ok: true }`. The last argument is what stands for `*` in the path. */
  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- so that a route can be one call of the control
  run: (control: Control, input: Checked<Query> & Checked<Body>, named: string) => object | undefined | void;
}

/** A route of the control interface, as data. */
export interface Route {
  method: string;
  /** Below `/_sandbox/`; `*` at the end stands for an id. */
  path: string;
  name: string;
  query: Fields;
  body: Fields;
  checkQuery(query: object): void;
  checkBody(body: object): void;
  run(control: Control, input: object, named: string): object | undefined;
}

// eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/consistent-type-definitions -- an object of no fields, of which an interface would be no Record
type NoFields = {};

/** A route. */
export function route<const Query extends Fields = NoFields, const Body extends Fields = NoFields>(
  method: string,
  path: string,
  name: string,
  { query, body, run }: Description<Query, Body>,
): Route {
  return {
    method,
    path,
    name,
    query: query ?? {},
    body: body ?? {},
    checkQuery: inputChecker(query ?? {}, 'query'),
    checkBody: inputChecker(body ?? {}, 'body'),
    run: run as Route['run'],
  };
}
