import { LATEST } from '../core/clock.js';
import { milliseconds } from '../core/duration.js';
import type { SandboxEvent } from '../core/events.js';
import type { FollowerProfile } from '../domains/followers/follower.js';
import type { Exchange, Exchanges } from '../http/exchanges.js';
import { isRulePath, matchesPath } from '../http/faults/fault.js';
import type { FaultRule } from '../http/faults/fault.js';
import type { Faults, ScriptedFault } from '../http/faults/faults.js';
import { PRESETS } from '../http/faults/presets.js';
import type { Platform } from '../world/platform.js';
import type { PlatformData, Snapshot } from '../world/snapshot.js';
import type { World } from '../world/world.js';
import { BadRequest } from './bad-request.js';
import { show } from './masked.js';
import type { ShownExchange } from './masked.js';
import { receivedBy } from './received.js';
import type { Received } from './received.js';
import { REVIEWED, REVIEWED_KINDS } from './reviews.js';
import type { ReviewedKind, Waiting } from './reviews.js';

/** Which exchanges are wanted. */
export interface ExchangeFilter {
  /** Only those of this account. */
  appid?: string;
  /** Only those after this one, by id. */
  since?: number;
  /** As the path of a fault: it may end with `*`. */
  path?: string;
  errcode?: number;
}

/** Something that waits to be reviewed. */
export interface ReviewState extends Waiting {
  what: ReviewedKind;
}

/** What comes of a review. */
export interface Decision {
  /** true when absent. */
  passed?: boolean;
  /** Why it fails, where WeChat tells that. */
  reason?: string;
  appid?: string;
}

/** The clock, as it is. */
export interface ClockState {
  /** Milliseconds since 1970. */
  now: number;
  frozen: boolean;
}

function presetOf(name: string): FaultRule {
  const preset = Object.hasOwn(PRESETS, name) ? PRESETS[name] : undefined;
  if (!preset) throw new BadRequest(`No preset is called ${name}: ${Object.keys(PRESETS).join(', ')}`);
  return preset;
}

/** What can be done with a running sandbox beside calling WeChat: the same over HTTP and in a program. */
export class Control {
  constructor(
    readonly platform: Platform,
    readonly log: Exchanges,
    private readonly scripted: Faults,
    private readonly fresh: () => PlatformData,
  ) {}

  /** The account of an appid; the first one when none is named. */
  account(appid?: string): World {
    const world = appid === undefined ? this.platform.all[0] : this.platform.find(appid);
    if (!world) throw new BadRequest(`No account has the appid ${String(appid)}`, 404);
    return world;
  }

  /** A copy of all data and of the bytes of files: what `restore` takes. */
  snapshot(): Snapshot {
    return this.platform.snapshot();
  }

  /** Goes back to a snapshot. */
  restore(snapshot: Snapshot): void {
    this.platform.restore(snapshot);
  }

  /** Goes back to what seed and options say, as a new sandbox has it: without faults, requests, and kept state. */
  reset(): void {
    this.platform.adopt({ ...this.fresh(), media: {} });
    this.scripted.remove();
    this.log.clear();
  }

  /** The last exchanges, oldest first, without their secrets. */
  exchanges({ appid, since = 0, path, errcode }: ExchangeFilter = {}): ShownExchange[] {
    return this.log.list
      .filter(
        (exchange) =>
          exchange.id > since &&
          (appid === undefined || exchange.appid === appid) &&
          (path === undefined || matchesPath(path, exchange.request.path)) &&
          (errcode === undefined || (exchange.reply?.errcode ?? 0) === errcode),
      )
      .map(show);
  }

  /** The faults that are set. */
  get faults(): ScriptedFault[] {
    return this.scripted.list;
  }

  /** Sets a fault: its data, or the name of a preset, and what is to be other than there. Returns its id. */
  setFault(fault: FaultRule | string, changes: Partial<FaultRule> = {}): number {
    const rule = typeof fault === 'string' ? presetOf(fault) : fault;
    const asked = { ...rule, ...changes };
    if (!isRulePath(asked.path))
      throw new BadRequest(
        `No path of a fault: ${asked.path} (such as /cgi-bin/menu/get, /cgi-bin/menu/* or *)`,
      );
    return this.scripted.set(asked);
  }

  /** Takes back a fault by its id, or all of them. */
  removeFaults(id?: number): void {
    this.scripted.remove(id);
  }

  /** The clock. */
  get clock(): ClockState {
    const { now, isFrozen } = this.platform.clock;
    return { now, frozen: isFrozen };
  }

  /** Moves the clock ahead, by milliseconds or by a text such as `2h`; what falls due on the way happens in order. */
  advance(duration: number | string): void {
    const by = milliseconds(duration);
    if (by === undefined)
      throw new BadRequest(`Not a duration: ${duration} (such as 90s, 2h, "1d 30m", or milliseconds)`);
    if (this.platform.clock.now + by > LATEST) throw new BadRequest('The clock ends with the year 2199');
    this.platform.advance(by);
  }

  /** Stops the clock. */
  freeze(): void {
    this.platform.clock.freeze();
    this.platform.changed();
  }

  /** Lets the clock go on. */
  resume(): void {
    this.platform.clock.resume();
    this.platform.changed();
  }

  /** Adds a follower and returns the openid. */
  follow(profile?: FollowerProfile, appid?: string): string {
    return this.account(appid).followers.follow(profile);
  }

  /** Ends the subscription of a follower. */
  unfollow(openid: string, appid?: string): void {
    const { followers } = this.account(appid);
    if (!followers.find(openid)) throw new BadRequest(`Nobody has the openid ${openid}`, 404);
    followers.unfollow(openid);
  }

  /** Lets a follower write, or do something else that messages may follow for a time. */
  interact(openid: string, did: 'wrote' | 'acted', appid?: string): void {
    const { followers } = this.account(appid);
    if (followers.find(openid)?.subscribe !== 1)
      throw new BadRequest(`No follower has the openid ${openid}`, 404);
    followers.active(openid, did);
  }

  /** The messages that have reached a follower. */
  received(openid: string, appid?: string): Received {
    const world = this.account(appid);
    if (!world.followers.find(openid)) throw new BadRequest(`Nobody has the openid ${openid}`, 404);
    return receivedBy(world, openid);
  }

  /** What waits to be reviewed. */
  reviews(appid?: string): ReviewState[] {
    const world = this.account(appid);
    return REVIEWED_KINDS.flatMap((what) => REVIEWED[what].waiting(world).map((one) => ({ what, ...one })));
  }

  /** Lets something pass review, or fail it. */
  review(what: ReviewedKind, id: string | number, decision: Decision = {}): void {
    const { passed = true, reason = '', appid } = decision;
    const world = this.account(appid);
    const isWaiting = REVIEWED[what].waiting(world).some((one) => one.id === String(id));
    if (!isWaiting) throw new BadRequest(`No ${what} that waits to be reviewed has the id ${id}`, 404);
    REVIEWED[what].decide(world, String(id), passed, reason);
  }

  /** Tells of each exchange that is over; the returned function ends that. */
  onExchange(listener: (exchange: ShownExchange) => void): () => void {
    return this.log.on((exchange: Exchange) => {
      listener(show(exchange));
    });
  }

  /** Tells what happens in the accounts; the returned function ends that. */
  onEvent(listener: (event: SandboxEvent) => void): () => void {
    return this.platform.events.on(listener);
  }
}
