import { call } from './row.js';

export const ip = {
  getIp: [call().get('/cgi-bin/getcallbackip')],
  getApiDomainIp: [call().get('/cgi-bin/get_api_domain_ip')],
};
