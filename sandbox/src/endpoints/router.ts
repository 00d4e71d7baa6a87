import type { Endpoint } from './endpoint.js';
import { endpoints } from './endpoints.js';

const exact = new Map(endpoints.map((endpoint) => [endpoint.path, endpoint]));
/** Paths that end with `/*` serve whatever begins like them. */
const prefixes = endpoints.filter(({ path }) => path.endsWith('/*'));

/** The endpoint of a path, if there is one. */
export function findEndpoint(path: string): Endpoint | undefined {
  return exact.get(path) ?? prefixes.find((endpoint) => path.startsWith(endpoint.path.slice(0, -1)));
}
