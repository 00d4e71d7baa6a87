import type { Context } from '../../core/context.js';
import { BeaconGroups } from './beacon-groups.js';
import { BeaconPages } from './beacon-pages.js';
import { Beacons } from './beacons.js';
import { RedPackets } from './red-packets.js';
import { Shakes } from './shakes.js';

/** Shake Nearby (摇一摇周边): beacons, and the pages that users shake up near them. */
export class ShakeAround {
  readonly beacons: Beacons;
  readonly pages: BeaconPages;
  readonly groups: BeaconGroups;
  readonly redPackets: RedPackets;
  readonly shakes: Shakes;

  constructor(context: Context) {
    this.beacons = new Beacons(context);
    this.pages = new BeaconPages(context, this.beacons);
    this.groups = new BeaconGroups(context, this.beacons);
    this.redPackets = new RedPackets(context);
    this.shakes = new Shakes(context, this.beacons);
  }
}
