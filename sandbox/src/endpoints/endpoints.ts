import { accountEndpoints } from './account.js';
import { commentEndpoints } from './comments.js';
import { draftEndpoints } from './drafts.js';
import type { Endpoint } from './endpoint.js';
import { feedbackEndpoints } from './feedback.js';
import { kfEndpoints } from './kf.js';
import { massEndpoints } from './mass.js';
import { materialEndpoints } from './materials.js';
import { mediaEndpoints } from './media.js';
import { menuEndpoints } from './menus.js';
import { messageEndpoints } from './messages.js';
import { noticeEndpoints } from './notices.js';
import { publicationEndpoints } from './publications.js';
import { beaconGroupEndpoints } from './beacon-groups.js';
import { beaconPageEndpoints } from './beacon-pages.js';
import { beaconStatisticsEndpoints } from './beacon-statistics.js';
import { beaconEndpoints } from './beacons.js';
import { cityServiceEndpoints } from './city-service.js';
import { invoiceOrderEndpoints } from './invoice-orders.js';
import { invoicePlatformEndpoints } from './invoice-platform.js';
import { invoiceReimburseEndpoints } from './invoice-reimburse.js';
import { nontaxBillEndpoints } from './nontax-bills.js';
import { nontaxVehicleEndpoints } from './nontax-vehicles.js';
import { nontaxEndpoints } from './nontax.js';
import { redPacketEndpoints } from './red-packets.js';
import { shakeEndpoints } from './shake.js';
import { smartDeviceEndpoints } from './smart-devices.js';
import { tagEndpoints } from './tags.js';
import { templateEndpoints } from './templates.js';
import { userEndpoints } from './users.js';
import { visionEndpoints } from './vision.js';
import { voiceEndpoints } from './voice.js';

/** All endpoints. */
export const endpoints: Endpoint[] = [
  ...accountEndpoints,
  ...userEndpoints,
  ...tagEndpoints,
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
  ...beaconEndpoints,
  ...beaconPageEndpoints,
  ...beaconGroupEndpoints,
  ...beaconStatisticsEndpoints,
  ...redPacketEndpoints,
  ...smartDeviceEndpoints,
  ...invoiceOrderEndpoints,
  ...invoicePlatformEndpoints,
  ...invoiceReimburseEndpoints,
  ...nontaxEndpoints,
  ...nontaxBillEndpoints,
  ...nontaxVehicleEndpoints,
  ...cityServiceEndpoints,
];
