import type { Context } from '../../core/context.js';

/** A device of the account's making that users bind to their WeChat. */
export interface SmartDevice {
  device_id: string;
  mac: string;
  /** 0 known by a QR code only, 1 authorised, 3 made up by WeChat and without properties yet. */
  state: 0 | 1 | 3;
  /** The openids of who is bound to it. */
  owners: Set<string>;
}

interface SmartDevicesData {
  /** The original id of the account, by which its devices go. */
  type: string;
  devices: Map<string, SmartDevice>;
  /** Which device a QR code is of. */
  tickets: Map<string, string>;
}

/** The devices of WeChat's hardware platform (微信硬件平台). */
export class SmartDevices {
  private readonly data: SmartDevicesData;

  constructor(private readonly context: Context) {
    const type = () => `gh_${context.ids.hex('original id', 12)}`;
    this.data = context.part('smart devices', () => ({
      type: type(),
      devices: new Map(),
      tickets: new Map(),
    }));
  }

  /** The original id of the account. */
  get type(): string {
    return this.data.type;
  }

  /** Makes up an id for a device. */
  invent(): SmartDevice {
    return this.add(`${this.type}_${this.context.ids.hex('device id', 16)}`, 3);
  }

  /** Makes the text of a device's QR code. */
  ticket(id: string): string {
    const ticket = `http://we.qq.com/d/${this.context.ids.text('device ticket', 36)}`;
    if (!this.find(id)) this.add(id, 0);
    this.data.tickets.set(ticket, id);
    return ticket;
  }

  /** Authorises a device, or changes one that is authorised; tells whether that was possible. */
  authorise(id: string, mac: string, isNew: boolean): boolean {
    if (!isNew && !this.find(id)?.state) return false;
    Object.assign(this.find(id) ?? this.add(id, 1), { mac, state: 1 });
    return true;
  }

  /** A device, if there is one. */
  find(id: string): SmartDevice | undefined {
    return this.data.devices.get(id);
  }

  /** The device of a QR code, if there is one. */
  ofTicket(ticket: string): SmartDevice | undefined {
    return this.find(this.data.tickets.get(ticket) ?? '');
  }

  /** Binds a user to a device, or unbinds; tells whether that was possible. */
  bind(id: string, openid: string, isBound: boolean): boolean {
    const device = this.find(id);
    if (device?.state !== 1) return false;
    if (isBound) device.owners.add(openid);
    else return device.owners.delete(openid);
    this.context.emit('device.bound', { device_id: id, openid });
    return true;
  }

  /** The devices that a user is bound to. */
  of(openid: string): SmartDevice[] {
    return [...this.data.devices.values()].filter(({ owners }) => owners.has(openid));
  }

  private add(device_id: string, state: SmartDevice['state']): SmartDevice {
    const device: SmartDevice = { device_id, mac: '', state, owners: new Set() };
    this.data.devices.set(device_id, device);
    return device;
  }
}
