import type * as Urllib from 'urllib';

/** `require`, which loads urllib at the first request: it takes three times as long as all of this package. */
declare function require(id: 'urllib'): typeof Urllib;

let loaded: typeof Urllib | undefined;

/** urllib, as callers know it. */
export function urllib(): typeof Urllib {
  return (loaded ??= require('urllib'));
}

/** What somebody has put in the place of `urllib.request`, as tests do. */
export function replacedRequest(): unknown {
  const { request, default: own } = urllib() as Partial<typeof Urllib>;
  return request === own?.request && !isMock(request) ? undefined : request;
}

/** Whether it is what `jest.mock('urllib')` makes of it. */
function isMock(request: unknown): boolean {
  return typeof request === 'function' && 'mock' in request;
}
