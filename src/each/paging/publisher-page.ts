import type { ResultOf, ArgumentsOf } from '../../endpoint/method-types';
import { argumentError } from '../../errors/wechat-api-error';
import { isPlainObject } from '../../own';
import type { SizedWalkOptions } from '../options';
import type { Asking } from './asking';
import type { Without } from './fields';

/** Page number and size are fields of the object behind two others. */
type Own<A extends unknown[]> = A extends [begin: infer B, end: infer E, page?: infer P]
  ? keyof Without<NonNullable<P>, 'page' | 'page_size'> extends never
    ? [beginDate: B, endDate: E]
    : [beginDate: B, endDate: E, query?: Without<NonNullable<P>, 'page' | 'page_size'>]
  : never;

/** Page and size are fields of the object behind the days. */
export function behindDays<F extends object>(
  _method: F,
  most: number,
): Asking<Own<ArgumentsOf<F>>, ResultOf<F>, SizedWalkOptions> {
  return {
    most,
    objectAt: 2,
    fill(name, [begin, end, query = {}], page, page_size) {
      if (!isPlainObject(query)) throw argumentError(`${name}: the query must be an object`);
      return [begin, end, { ...query, page, page_size }];
    },
  };
}
