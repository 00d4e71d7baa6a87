import type * as Undici from 'undici';

/** `require`, which loads undici at the first request: it takes twice as long as all of this package. */
declare function require(id: 'undici/index.js'): typeof Undici;

/** undici itself, by its file: under the bare name Bun has one of its own, whose dispatchers dispatch nothing. */
export const undici = (): typeof Undici => require('undici/index.js');
