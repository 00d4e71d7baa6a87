import type { Endpoint } from '../endpoint.js';
import { accountEndpoints } from './account.js';
import { beaconEndpoints } from './beacons.js';
import { groupEndpoints } from './groups.js';
import { pageEndpoints } from './pages.js';
import { redPacketEndpoints } from './red-packets.js';
import { statisticsEndpoints } from './statistics.js';

/** 摇一摇周边: Shake Nearby. */
export const shakeEndpoints: Endpoint[] = [
  ...accountEndpoints,
  ...beaconEndpoints,
  ...pageEndpoints,
  ...groupEndpoints,
  ...statisticsEndpoints,
  ...redPacketEndpoints,
];
