/// <reference types="node" preserve="true" />
/** The same for ES modules. Checkers of packages read a CommonJS file's `export type *` as names that it does not have. */
export type * from './types.js';
