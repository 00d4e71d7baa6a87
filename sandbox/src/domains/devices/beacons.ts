import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import { Reviews } from './reviews.js';
import type { Audit } from './reviews.js';

/** A beacon, with the application that it was granted for and the pages that it brings up. */
export interface Beacon {
  comment: string;
  device_id: number;
  /** When it was last found by shaking, in seconds since 1970; 0 for never. */
  last_active_time: number;
  major: number;
  minor: number;
  /** The account of its store, where that is another one. */
  poi_appid?: string;
  poi_id: number | string;
  /** 0 never found by shaking, 1 found. */
  status: 0 | 1;
  uuid: string;
  apply_id: number;
  page_ids: number[];
}

/** Which beacon: its number, or the three things that it broadcasts. */
export type BeaconIdentifier = Partial<Record<'major' | 'minor', number>> & {
  device_id?: number | string;
  uuid?: string;
};

/** How many beacons are asked for, and what is known of them. */
export interface BeaconRequest {
  quantity: number;
  comment?: string;
  poi_id?: number | string;
}

interface BeaconsData {
  beacons: Map<number, Beacon>;
  requests: Map<string, BeaconRequest>;
}

const MOST = 10_000;
const MOST_AT_ONCE = 500;
/** What the number of a beacon is ahead of its minor. */
const OFFSET = 5_890_000;

/** The beacons of the account, and its applications for them and for Shake Nearby itself. */
export class Beacons {
  readonly reviews: Reviews;
  private readonly data: BeaconsData;

  constructor(private readonly context: Context) {
    this.data = context.part('beacons', () => ({ beacons: new Map(), requests: new Map() }));
    this.reviews = new Reviews(context, (id) => {
      this.grant(id);
    });
  }

  /** Applies for beacons: up to 500 are granted at once. */
  apply(request: BeaconRequest): Pick<Audit, 'audit_status' | 'audit_comment'> & { apply_id: number } {
    const { beacons, requests } = this.data;
    const isWaiting = [...requests.keys()].some((id) => this.reviews.get(id, 9001047).audit_status === 1);
    if (isWaiting) throw new WeChatError(9001023);
    if (beacons.size + request.quantity > MOST) throw new WeChatError(9001038);
    const apply_id = this.context.ids.next('beacon application');
    requests.set(String(apply_id), request);
    const audit = this.reviews.begin(String(apply_id));
    if (request.quantity <= MOST_AT_ONCE) this.reviews.decide(String(apply_id), true);
    return { apply_id, audit_status: audit.audit_status, audit_comment: audit.audit_comment };
  }

  /** The beacon of an identifier, if there is one; its number counts before what it broadcasts. */
  find({ device_id, uuid, major, minor = 0 }: BeaconIdentifier): Beacon | undefined {
    const beacon = this.data.beacons.get(Number(device_id ?? OFFSET + minor));
    const isMeant = device_id !== undefined || (beacon?.uuid === uuid && beacon?.major === major);
    return isMeant ? beacon : undefined;
  }

  /** The beacon of an identifier. */
  get(identifier: BeaconIdentifier): Beacon {
    const beacon = this.find(identifier);
    if (!beacon) throw new WeChatError(9001025);
    return beacon;
  }

  /** Those of an application, or all, by ascending number. */
  of(applyId?: number | string): Beacon[] {
    const all = [...this.data.beacons.values()];
    if (applyId === undefined) return all;
    this.reviews.get(String(applyId), 9001047);
    return all.filter((beacon) => beacon.apply_id === Number(applyId));
  }

  private grant(id: string): void {
    const { quantity = 0, comment = '', poi_id = 0 } = this.data.requests.get(id) ?? {};
    // All beacons of Shake Nearby broadcast the same UUID.
    const [uuid, major] = ['FDA50693-A4E2-4FB1-AFCF-C6EB07647825', 10_001];
    for (let granted = 0; granted < quantity; granted += 1) {
      const minor = this.context.ids.next('beacon');
      const device_id = OFFSET + minor;
      const place = { major, minor, poi_appid: undefined, poi_id, status: 0 as const, uuid };
      const beacon = {
        comment,
        device_id,
        last_active_time: 0,
        ...place,
        apply_id: Number(id),
        page_ids: [],
      };
      this.data.beacons.set(device_id, beacon);
    }
  }
}
