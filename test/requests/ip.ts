import { call } from './row.js';

export const ip = {
  getIp: [call().get('/cgi-bin/getcallbackip')],
};
