import type { Endpoint } from '../endpoint.js';
import { billEndpoints } from './bills.js';
import { cityServiceEndpoints } from './city-service.js';
import { orderEndpoints } from './orders.js';
import { vehicleEndpoints } from './vehicles.js';

/** 非税缴费与城市服务: fees to the state, and city services. */
export const nontaxEndpoints: Endpoint[] = [
  ...orderEndpoints,
  ...billEndpoints,
  ...vehicleEndpoints,
  ...cityServiceEndpoints,
];
