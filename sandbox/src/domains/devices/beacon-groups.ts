import { WeChatError } from '../../base/wechat-error.js';
import { Collection } from '../../core/collection.js';
import type { Context } from '../../core/context.js';
import type { Beacon, BeaconIdentifier, Beacons } from './beacons.js';

/** A group of beacons. */
export interface BeaconGroup {
  group_id: number;
  group_name: string;
  devices: Set<Beacon['device_id']>;
}

const MOST_GROUPS = 1000;
const MOST_BEACONS = 10_000;

/** The groups of beacons. */
export class BeaconGroups extends Collection<BeaconGroup> {
  constructor(
    context: Context,
    private readonly beacons: Beacons,
  ) {
    const rows = context.part('beacon groups', () => new Map<string, BeaconGroup>());
    super(rows, 9001058, () => context.ids.next('beacon group', 123));
  }

  override add(make: (id: number) => BeaconGroup): BeaconGroup {
    if (this.size >= MOST_GROUPS) throw new WeChatError(9001050);
    return super.add(make);
  }

  /** Puts beacons into a group. */
  put(id: number | string, identifiers: BeaconIdentifier[]): void {
    const group = this.get(String(id));
    const devices = new Set([...group.devices, ...this.idsOf(identifiers)]);
    if (devices.size > MOST_BEACONS) throw new WeChatError(9001051);
    group.devices = devices;
  }

  /** Takes beacons out of a group. */
  take(id: number | string, identifiers: BeaconIdentifier[]): void {
    const { devices } = this.get(String(id));
    const taken = this.idsOf(identifiers);
    if (!taken.every((device) => devices.has(device))) throw new WeChatError(9001056);
    for (const device of taken) devices.delete(device);
  }

  /** Deletes a group that has no beacons. */
  override remove(id: string): BeaconGroup {
    if (this.get(id).devices.size > 0) throw new WeChatError(9001054);
    return super.remove(id);
  }

  private idsOf(identifiers: BeaconIdentifier[]): number[] {
    return identifiers.map((identifier) => {
      const beacon = this.beacons.find(identifier);
      if (!beacon) throw new WeChatError(9001056);
      return beacon.device_id;
    });
  }
}
