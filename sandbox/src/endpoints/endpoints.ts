import { accountEndpoints } from './account.js';
import { apiManagementEndpoints } from './api-management.js';
import { cardEndpoints } from './cards/endpoints.js';
import { commentEndpoints } from './comments.js';
import { draftEndpoints } from './drafts.js';
import type { Endpoint } from './endpoint.js';
import { feedbackEndpoints } from './feedback.js';
import { groupEndpoints } from './groups.js';
import { invoiceEndpoints } from './invoices/endpoints.js';
import { jumpRuleEndpoints } from './jump-rules.js';
import { kfEndpoints } from './kf.js';
import { linkEndpoints } from './links.js';
import { massEndpoints } from './mass.js';
import { materialEndpoints } from './materials.js';
import { mediaEndpoints } from './media.js';
import { menuEndpoints } from './menus.js';
import { messageEndpoints } from './messages.js';
import { nontaxEndpoints } from './nontax/endpoints.js';
import { noticeEndpoints } from './notices.js';
import { poiEndpoints } from './pois.js';
import { publicationEndpoints } from './publications.js';
import { publisherEndpoints } from './publisher.js';
import { shakeEndpoints } from './shake/endpoints.js';
import { shopEndpoints } from './shop/endpoints.js';
import { smartDeviceEndpoints } from './smart-devices.js';
import { statisticsEndpoints } from './statistics.js';
import { storeEndpoints } from './stores.js';
import { tagEndpoints } from './tags.js';
import { templateEndpoints } from './templates.js';
import { userEndpoints } from './users.js';
import { visionEndpoints } from './vision.js';
import { voiceEndpoints } from './voice.js';
import { webEndpoints } from './web.js';

/** All endpoints. */
export const endpoints: Endpoint[] = [
  ...accountEndpoints,
  ...mediaEndpoints,
  ...materialEndpoints,
  ...draftEndpoints,
  ...publicationEndpoints,
  ...commentEndpoints,
  ...visionEndpoints,
  ...voiceEndpoints,
  ...menuEndpoints,
  ...messageEndpoints,
  ...templateEndpoints,
  ...noticeEndpoints,
  ...massEndpoints,
  ...kfEndpoints,
  ...feedbackEndpoints,
  ...shakeEndpoints,
  ...smartDeviceEndpoints,
  ...invoiceEndpoints,
  ...nontaxEndpoints,
  ...apiManagementEndpoints,
  ...webEndpoints,
  ...userEndpoints,
  ...tagEndpoints,
  ...groupEndpoints,
  ...linkEndpoints,
  ...jumpRuleEndpoints,
  ...statisticsEndpoints,
  ...publisherEndpoints,
  ...cardEndpoints,
  ...poiEndpoints,
  ...storeEndpoints,
  ...shopEndpoints,
];
