import { accountEndpoints } from './account.js';
import type { Endpoint } from './endpoint.js';
import { tagEndpoints } from './tags.js';
import { userEndpoints } from './users.js';

/** All endpoints. */
export const endpoints: Endpoint[] = [...accountEndpoints, ...userEndpoints, ...tagEndpoints];
