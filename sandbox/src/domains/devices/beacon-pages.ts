import { WeChatError } from '../../base/wechat-error.js';
import { Collection } from '../../core/collection.js';
import type { Context } from '../../core/context.js';
import type { Beacon, BeaconIdentifier, Beacons } from './beacons.js';

/** A page that shaking can bring up. */
export interface BeaconPage {
  comment: string;
  description: string;
  icon_url: string;
  page_id: number;
  page_url: string;
  title: string;
}

/** A page that a beacon brings up. */
export type BeaconRelation = Pick<Beacon, 'device_id' | 'major' | 'minor' | 'uuid'> & { page_id: number };

/** The pages that shaking can bring up, and the beacons that bring them up. */
export class BeaconPages extends Collection<BeaconPage> {
  constructor(
    context: Context,
    private readonly beacons: Beacons,
  ) {
    const rows = context.part('beacon pages', () => new Map<string, BeaconPage>());
    super(rows, 9001026, () => context.ids.next('beacon page', 28_840));
  }

  /** Sets the pages that a beacon brings up. */
  bind(identifier: BeaconIdentifier, pageIds: (number | string)[]): void {
    const pages = pageIds.map((id) => this.get(String(id)).page_id);
    this.beacons.get(identifier).page_ids = [...new Set(pages)];
  }

  /** The pages of a beacon. */
  ofBeacon(identifier: BeaconIdentifier): BeaconRelation[] {
    const { device_id, major, minor, uuid, page_ids } = this.beacons.get(identifier);
    return page_ids.map((page_id) => ({ device_id, major, minor, page_id, uuid }));
  }

  /** The beacons of a page. */
  ofPage(pageId: number | string): BeaconRelation[] {
    const { page_id } = this.get(String(pageId));
    const beacons = this.beacons.of().filter(({ page_ids }) => page_ids.includes(page_id));
    return beacons.map(({ device_id, major, minor, uuid }) => ({ device_id, major, minor, page_id, uuid }));
  }

  /** Deletes a page that no beacon has. */
  override remove(id: string): BeaconPage {
    if (this.ofPage(id).length > 0) throw new WeChatError(9001029);
    return super.remove(id);
  }
}
