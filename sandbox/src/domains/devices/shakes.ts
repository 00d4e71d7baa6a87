import { WeChatError } from '../../base/wechat-error.js';
import { dayOf, daysLater, startOfDay } from '../../core/clock.js';
import type { Context } from '../../core/context.js';
import { remember } from '../../core/history.js';
import type { BeaconIdentifier, Beacons } from './beacons.js';

/** A user has shaken a page up. */
interface Shake {
  ticket: string;
  openid: string;
  device_id: number;
  page_id: number;
  /** Metres to the beacon. */
  distance: number;
  /** When, in milliseconds since 1970. */
  at: number;
  /** How often the page was opened. */
  clicks: number;
}

/** How often something was shaken up and opened, and by how many. */
export type ShakeCounts = Record<'shake_pv' | 'shake_uv' | 'click_pv' | 'click_uv', number>;

const TICKET_LIFETIME = 30 * 60_000;
const DAYS_KEPT = 90;
const LONGEST_SPAN = 30;

/** Who shook what up. */
export class Shakes {
  private readonly history: Shake[];

  constructor(
    private readonly context: Context,
    private readonly beacons: Beacons,
  ) {
    this.history = context.part('shakes', () => []);
  }

  /** A user shakes near a beacon; gives the ticket in the address of the page that comes up. */
  shake(openid: string, identifier: BeaconIdentifier): string {
    const { clock, ids } = this.context;
    const beacon = this.beacons.get(identifier);
    const { device_id, page_ids, uuid, major, minor } = beacon;
    const page_id = page_ids[Math.floor(ids.fraction('shaken page') * page_ids.length)];
    if (page_id === undefined) throw new WeChatError(9001026);
    Object.assign(beacon, { status: 1, last_active_time: clock.seconds });
    const [ticket, distance] = [ids.hex('shake ticket', 32), ids.fraction('shake distance') * 100];
    remember(this.history, { ticket, openid, device_id, page_id, distance, at: clock.now, clicks: 0 });
    this.context.emit('beacon.shaken', { openid, uuid, major, minor, distance, page_id });
    return ticket;
  }

  /** The user opens the page that came up. */
  open(ticket: string): void {
    this.get(ticket).clicks += 1;
  }

  /** Who shook, and where. */
  get(ticket: string): Shake {
    const shake = this.history.find((one) => one.ticket === ticket);
    if (!shake || this.context.clock.now - shake.at > TICKET_LIFETIME) throw new WeChatError(9001003);
    return shake;
  }

  /** The numbers of a beacon or a page, day by day. */
  daily(kind: 'device_id' | 'page_id', id: number, begin: number, end: number): object[] {
    const [first, last] = [this.pastDay(begin), this.pastDay(end)];
    if (first > last || last > daysLater(first, LONGEST_SPAN)) throw new WeChatError(9001031);
    const numbers = [];
    for (let day = first; day <= last; day = daysLater(day, 1)) {
      const shakes = this.history.filter((shake) => shake[kind] === id && dayOf(shake.at) === day);
      const { click_pv, click_uv, ...shaken } = countsOf(shakes);
      numbers.push({ click_pv, click_uv, ftime: startOfDay(day) / 1000, ...shaken });
    }
    return numbers;
  }

  /** The beacons or pages that were shaken up on a day, those first that most people shook up. */
  ranking(kind: 'device_id' | 'page_id', date: number): { id: number; counts: ShakeCounts }[] {
    const day = this.pastDay(date);
    const shakes = this.history.filter(({ at }) => dayOf(at) === day);
    const counted = [...new Set(shakes.map((shake) => shake[kind]))].map((id) => {
      return { id, counts: countsOf(shakes.filter((shake) => shake[kind] === id)) };
    });
    return counted.sort((one, other) => other.counts.shake_uv - one.counts.shake_uv);
  }

  /** The day of a moment, which has to be one of the last 90 and before today. */
  private pastDay(seconds: number): string {
    const [day, today] = [dayOf(seconds * 1000), dayOf(this.context.clock.now)];
    if (day >= today || day < daysLater(today, -DAYS_KEPT)) throw new WeChatError(9001031);
    return day;
  }
}

function countsOf(shakes: Shake[]): ShakeCounts {
  const clicked = shakes.filter(({ clicks }) => clicks > 0);
  return {
    click_pv: clicked.reduce((sum, { clicks }) => sum + clicks, 0),
    click_uv: new Set(clicked.map(({ openid }) => openid)).size,
    shake_pv: shakes.length,
    shake_uv: new Set(shakes.map(({ openid }) => openid)).size,
  };
}
