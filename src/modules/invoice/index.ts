/** 发票 — what an invoice says. */
export * from './invoice';
/** 开票授权 — the user's authorization of an order. */
export * from './auth';
/** 商户设置 — what a merchant sets once. */
export * from './settings';
/** 开票平台 — templates, PDFs and invoices in users' wallets. */
export * from './platform';
/** 报销方 — invoices that users hand in to be reimbursed. */
export * from './reimburse';
/** 发票抬头 — invoice titles of users. */
export * from './title';
