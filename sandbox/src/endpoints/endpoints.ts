import { accountEndpoints } from './account.js';
import { cardCodeEndpoints } from './card-codes.js';
import { cardOfferEndpoints } from './card-offers.js';
import { cardEndpoints } from './cards.js';
import type { Endpoint } from './endpoint.js';
import { followerEndpoints } from './followers.js';
import { groupEndpoints } from './groups.js';
import { kfAccountEndpoints } from './kf-accounts.js';
import { kfSessionEndpoints } from './kf-sessions.js';
import { linkEndpoints } from './links.js';
import { massEndpoints } from './mass.js';
import { materialEndpoints } from './materials.js';
import { mediaEndpoints } from './media.js';
import { menuEndpoints } from './menus.js';
import { messageEndpoints } from './messages.js';
import { poiEndpoints } from './pois.js';
import { tagEndpoints } from './tags.js';
import { templateEndpoints } from './templates.js';

/** All endpoints. */
export const endpoints: Endpoint[] = [
  ...accountEndpoints,
  ...followerEndpoints,
  ...groupEndpoints,
  ...tagEndpoints,
  ...mediaEndpoints,
  ...materialEndpoints,
  ...messageEndpoints,
  ...templateEndpoints,
  ...linkEndpoints,
  ...menuEndpoints,
  ...massEndpoints,
  ...kfAccountEndpoints,
  ...kfSessionEndpoints,
  ...poiEndpoints,
  ...cardEndpoints,
  ...cardCodeEndpoints,
  ...cardOfferEndpoints,
];
