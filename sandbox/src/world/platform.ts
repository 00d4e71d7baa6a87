import { createHash, randomBytes } from 'node:crypto';
import type { Account } from '../core/account.js';
import { Agenda } from '../core/agenda.js';
import { blobsInMemory } from '../core/blobs.js';
import type { Blobs } from '../core/blobs.js';
import { Clock } from '../core/clock.js';
import { Events } from '../core/events.js';
import { Ids } from '../core/ids.js';
import { requireAlike } from './alike.js';
import { checkSnapshot } from './snapshot.js';
import type { AccountData, PlatformData, Snapshot } from './snapshot.js';
import { createWorld } from './world.js';
import type { World } from './world.js';

/** A seed that nobody has given. */
export function randomSeed(): string {
  return randomBytes(8).toString('hex');
}

/** The local WeChat: several accounts, one clock. It knows no HTTP. */
export class Platform {
  readonly events = new Events();
  /** Called when something may have changed, and with it the time at which something falls due. */
  changed: () => void = () => undefined;
  private readonly worlds = new Map<string, World>();
  private data: PlatformData;
  private requests = 0;
  #clock: Clock;

  constructor(
    seed: string,
    readonly blobs: Blobs = blobsInMemory(),
  ) {
    this.data = { seed, clock: { offset: 0 }, accounts: [] };
    this.#clock = new Clock(this.data.clock);
  }

  get clock(): Clock {
    return this.#clock;
  }

  /** What all ids are made from. */
  get seed(): string {
    return this.data.seed;
  }

  /** The accounts, as worlds, in the order they were added. */
  get all(): World[] {
    return [...this.worlds.values()];
  }

  /** Adds an account. */
  add(account: Account): World {
    const data: AccountData = { account, counters: {}, tasks: [], parts: {} };
    const world = this.open(data, this.seed);
    this.data.accounts.push(data);
    this.worlds.set(account.appid, world);
    return world;
  }

  /** The account of an appid, if there is one. */
  find(appid: string): World | undefined {
    return this.worlds.get(appid);
  }

  /** The account that has issued a token, one of a user, or the ticket of a QR code. */
  ofKey(key: string): World | undefined {
    return this.all.find(
      ({ tokens, webGrants, qrcodes }) => tokens.has(key) || webGrants.has(key) || qrcodes.find(key),
    );
  }

  /** The id of a request, as WeChat makes them: the time, then two words, in hexadecimal. */
  requestId(): string {
    this.requests += 1;
    const word = createHash('sha256').update(`${this.data.seed} request ${this.requests}`).digest('hex');
    return `${this.clock.seconds.toString(16)}-${word.slice(0, 8)}-${word.slice(8, 16)}`;
  }

  /** All data as it is now, which goes on changing. */
  get live(): PlatformData {
    return this.data;
  }

  /** A copy of all data, and of the bytes of files. */
  snapshot(): Snapshot {
    const media = this.blobs.ids().map((id) => [id, this.blobs.get(id)?.toString('base64') ?? '']);
    return { ...structuredClone(this.data), media: Object.fromEntries(media) as Record<string, string> };
  }

  /** Goes back to what a snapshot holds, which stays as it is. */
  restore(snapshot: Snapshot): void {
    this.adopt(structuredClone(snapshot));
  }

  /** Goes on with what nobody else uses; where it holds no media, those that are there stay. */
  adopt({ media, ...data }: PlatformData & Partial<Snapshot>): void {
    checkSnapshot({ ...data, media });
    for (const account of data.accounts) this.checkParts(account);
    // All of them before anything is given up, since what somebody sends may be no snapshot.
    const worlds = data.accounts.map((account) => this.open(account, data.seed));
    this.data = data;
    this.#clock = new Clock(data.clock);
    this.worlds.clear();
    for (const world of worlds) this.worlds.set(world.context.account.appid, world);
    if (media) this.replaceMedia(media);
    this.changed();
  }

  /** When the next thing falls due, in milliseconds since 1970 by the clock of the sandbox. */
  get nextDue(): number | undefined {
    const times = this.all.flatMap(({ context }) => context.agenda.next ?? []);
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  /** Does what is due by now. */
  catchUp(): void {
    this.runUntil(this.clock.now);
  }

  /** Moves the clock ahead; what falls due on the way happens in order, each at its time. */
  advance(milliseconds: number): void {
    this.runUntil(this.clock.now + milliseconds);
    this.clock.move(milliseconds);
    this.changed();
  }

  /** Requires what an account holds to be built as in a new one, for what is not fails much later, and elsewhere. */
  private checkParts({ account, parts }: AccountData): void {
    const model: AccountData = { account, counters: {}, tasks: [], parts: {} };
    this.open(model, '');
    for (const [name, fresh] of Object.entries(model.parts))
      if (Object.hasOwn(parts, name)) requireAlike(name, parts[name], fresh);
  }

  private replaceMedia(media: Record<string, string>): void {
    for (const id of this.blobs.ids()) if (!Object.hasOwn(media, id)) this.blobs.delete(id);
    for (const [id, bytes] of Object.entries(media)) this.blobs.put(id, Buffer.from(bytes, 'base64'));
  }

  private runUntil(end: number): void {
    for (let due = this.nextDue; due !== undefined && due <= end; due = this.nextDue) {
      const agenda = this.all.find(({ context }) => context.agenda.next === due)?.context.agenda;
      this.clock.at(due, () => agenda?.run());
    }
  }

  private open(data: AccountData, seed: string): World {
    const { account, counters, tasks, parts } = data;
    const clock = () => this.clock;
    const takers = new Map<string, ((happened: object) => void)[]>();
    return createWorld({
      account,
      get clock() {
        return clock();
      },
      ids: new Ids(`${seed} ${account.appid}`, counters),
      agenda: new Agenda(tasks, () => {
        this.changed();
      }),
      blobs: this.blobs,
      part: <Data extends object>(name: string, fresh: () => Data) => (parts[name] ??= fresh()) as Data,
      on: (type, take) => {
        takers.set(type, [...(takers.get(type) ?? []), take as (happened: object) => void]);
      },
      emit: (type, happened) => {
        for (const take of takers.get(type) ?? []) take(happened);
        this.events.emit({ type, appid: account.appid, at: this.clock.now, data: happened });
      },
    });
  }
}
