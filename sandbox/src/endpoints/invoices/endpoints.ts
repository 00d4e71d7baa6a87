import type { Endpoint } from '../endpoint.js';
import { orderEndpoints } from './orders.js';
import { platformEndpoints } from './platform.js';
import { reimbursementEndpoints } from './reimbursement.js';

/** 电子发票: electronic invoices. */
export const invoiceEndpoints: Endpoint[] = [
  ...orderEndpoints,
  ...platformEndpoints,
  ...reimbursementEndpoints,
];
