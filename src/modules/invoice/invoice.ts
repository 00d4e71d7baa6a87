/** 发票报销状态 — Whether an invoice was handed in to be reimbursed. */
export type ReimburseStatus =
  /** 初始状态，未锁定，可提交报销 — Not locked: the user may hand it in. */
  | 'INVOICE_REIMBURSE_INIT'
  /** 已锁定，仍在卡包中，不可重复提交 — Locked: still in the user's wallet, and cannot be handed in twice. */
  | 'INVOICE_REIMBURSE_LOCK'
  /** 已核销，从用户卡包移除，不可逆 — Reimbursed: gone from the user's wallet, for good. */
  | 'INVOICE_REIMBURSE_CLOSURE'
  /** 已冲红，由开票平台设置 — Cancelled by a credit note; the invoicing platform sets it. */
  | 'INVOICE_REIMBURSE_CANCEL'
  | (string & {});

/** 发票行项目 — A line of an invoice. */
export interface InvoiceItem {
  /** 项目名称 — What was bought. */
  name: string;
  /** 单价，单位：分 — Price of one, in fen (0.01 CNY). */
  price: number;
  /** 数量 — How many. */
  num?: number;
  /** 计量单位，如“个” — Unit of `num`, such as 个. */
  unit?: string;
}

/** 发票票面信息，插卡与查询报销发票共用 — What an invoice says, as it is put into a wallet and as it is reported to whoever reimburses it. */
export interface InvoiceFace {
  /** 发票抬头 — The invoice title: whom it is made out to. */
  title: string;
  /** 价税合计，单位：分 — The amount with tax, in fen (0.01 CNY). */
  fee: number;
  /** 不含税金额，单位：分 — The amount without tax, in fen (0.01 CNY). */
  fee_without_tax: number;
  /** 税额，单位：分 — The tax, in fen (0.01 CNY). */
  tax: number;
  /** 开票时间，10 位时间戳 — When it was issued; seconds since 1970. */
  billing_time: number | string;
  /** 发票号码；数电发票为 20 位号码 — Number of the invoice; 20 digits for a fully digitalized one. */
  billing_no: string;
  /** 发票代码；数电发票为空 — Code of the invoice; empty for a fully digitalized one. */
  billing_code: string;
  /** 行项目 — The lines of the invoice. */
  info?: InvoiceItem[];
  /** 购买方纳税人识别号 — Taxpayer number of the buyer. */
  buyer_number?: string;
  /** 购买方地址、电话 — Address and phone number of the buyer. */
  buyer_address_and_phone?: string;
  /** 购买方开户行及账号 — Bank and account number of the buyer. */
  buyer_bank_account?: string;
  /** 销售方纳税人识别号 — Taxpayer number of the seller. */
  seller_number?: string;
  /** 销售方地址、电话 — Address and phone number of the seller. */
  seller_address_and_phone?: string;
  /** 销售方开户行及账号 — Bank and account number of the seller. */
  seller_bank_account?: string;
  /** 备注，位于发票右下角 — The remarks at the bottom right. */
  remarks?: string;
  /** 开票人 — Who issued it. */
  maker?: string;
  /** 收款人 — Who received the money. */
  cashier?: string;
}
