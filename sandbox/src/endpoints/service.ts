import type { Permission } from '../core/account.js';
import { get, post, upload } from './endpoint.js';
import type { Description, NoFields } from './endpoint.js';
import type { Fields } from './schema.js';

/** What the endpoints of a service have in common. */
interface Common {
  permission: Permission;
  /** Their page, where they share one. */
  doc?: string;
  /** The errcode of a field that is missing or wrong and names no errcode of its own; 40035 where nothing is said. */
  invalid?: number;
  /** Puts the service's word of success to what a handler returns; `errcode` and `errmsg` first where nothing is said. */
  done?: (result: object) => object;
}

const ok = (result: object) => ({ errcode: 0, errmsg: 'ok', ...result });

/** Makes the endpoints of a service, which has its own permission, errcodes and word of success. */
export type Service = ReturnType<typeof serviceOf>;

/** A service whose endpoints have this in common. */
export function serviceOf({ done = ok, ...common }: Common) {
  function complete<Query extends Fields, Body extends Fields>(description: Description<Query, Body>) {
    const { reply = {}, handle = () => structuredClone(reply) } = description;
    return {
      ...common,
      ...description,
      reply: done(reply),
      handle: (...[world, input, call]: Parameters<typeof handle>) => done(handle(world, input, call) ?? {}),
    };
  }
  return {
    get: <const Query extends Fields = NoFields>(
      path: string,
      name: string,
      description: Description<Query, NoFields>,
    ) => get(path, name, complete(description)),
    post: <const Body extends Fields = NoFields, const Query extends Fields = NoFields>(
      path: string,
      name: string,
      description: Description<Query, Body>,
    ) => post(path, name, complete(description)),
    upload: <const Query extends Fields = NoFields>(
      path: string,
      name: string,
      description: Description<Query, NoFields>,
    ) => upload(path, name, complete(description)),
  };
}
