import type { Facts } from './facts.js';
import { own, type Methods, type Step, type StepOptions } from './step.js';

/** A method and its arguments. */
export type Link = [method: string, ...args: unknown[]];

/** A call upon the outcome of a call: `app.getClient().get('/cgi-bin/menu/get')` is `[['getClient'], ['get', …]]`. */
export function chain(
  method: string,
  links: Link[] | ((facts: Facts) => Link[]),
  options?: StepOptions,
): Step {
  return own(
    method,
    async (api, facts) => {
      let holder: unknown = api;
      for (const [name, ...args] of typeof links === 'function' ? links(facts) : links)
        holder = await (holder as Methods)[name]?.(...args);
      return holder;
    },
    options,
  );
}
