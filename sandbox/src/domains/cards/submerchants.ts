import type { Context } from '../../core/context.js';
import { Table } from '../../core/table.js';

/** The states of a sub-merchant. */
export const SUBMERCHANT_STATES = ['CHECKING', 'APPROVED', 'REJECTED', 'EXPIRED'] as const;

/** What a sub-merchant is registered with. */
export interface NewSubmerchant {
  brand_name: string;
  app_id?: string;
  logo_url: string;
  /** When its letter of authorisation ends; seconds since 1970. */
  end_time: number;
  primary_category_id: number;
  secondary_category_id: number;
}

/** A sub-merchant, for whom the account makes cards. */
export interface Submerchant extends NewSubmerchant {
  merchant_id: number;
  create_time: number;
  update_time: number;
  status: (typeof SUBMERCHANT_STATES)[number];
  begin_time: number;
}

/** The sub-merchants of the account. */
export class Submerchants extends Table<Submerchant> {
  constructor(private readonly context: Context) {
    super(
      context.part('submerchants', () => new Map<string, Submerchant>()),
      40097,
    );
  }

  /** Registers a sub-merchant, which is then reviewed. */
  add(info: NewSubmerchant): Submerchant {
    const merchant_id = this.context.ids.next('submerchant');
    return this.set(String(merchant_id), this.row(merchant_id, this.context.clock.seconds, info));
  }

  /** Registers one once more, which is then reviewed again. */
  renew(merchantId: string, info: NewSubmerchant): Submerchant {
    const { merchant_id, create_time } = this.get(merchantId);
    return this.set(merchantId, this.row(merchant_id, create_time, info));
  }

  /** Finds one; the state tells whether its letter of authorisation has ended. */
  override get(merchantId: string): Submerchant {
    const merchant = super.get(merchantId);
    if (merchant.status === 'APPROVED' && merchant.end_time < this.context.clock.seconds)
      merchant.status = 'EXPIRED';
    return merchant;
  }

  /** Up to so many after an id, in one state or in any. */
  after(merchantId: number, limit: number, status?: Submerchant['status']): Submerchant[] {
    const all = this.list.map((one) => this.get(String(one.merchant_id)));
    const wanted = all.filter(
      (one) => one.merchant_id > merchantId && [one.status, undefined].includes(status),
    );
    return wanted.slice(0, limit);
  }

  /** Lets one pass review. */
  approve(merchantId: number): void {
    this.update(String(merchantId), { status: 'APPROVED' });
  }

  /** Lets one fail review. */
  reject(merchantId: number): void {
    this.update(String(merchantId), { status: 'REJECTED' });
  }

  /** A sub-merchant under review, its fields in WeChat's order. */
  private row(merchant_id: number, create_time: number, info: NewSubmerchant): Submerchant {
    const { app_id, brand_name, logo_url, end_time, primary_category_id, secondary_category_id } = info;
    return {
      merchant_id,
      app_id,
      create_time,
      update_time: this.context.clock.seconds,
      brand_name,
      logo_url,
      status: 'CHECKING',
      begin_time: create_time,
      end_time,
      primary_category_id,
      secondary_category_id,
    };
  }
}
