import { OURS, call, happens, type Story } from '../kit/step.js';

const PATH = '/cgi-bin/message/custom/send';

/** Addresses and quotas; at the end, since quotas are cleared. */
export const quotas: Story = [
  call('getIp', [], { learns: { ip: 'ip_list.0' } }),
  call('getApiDomainIp', [], { learns: { apiIp: 'ip_list.0' } }),
  call('checkCallback', ['all', 'DEFAULT'], { learns: { dns: 'dns' } }),
  call('getApiQuota', [PATH], { learns: { dailyLimit: 'quota.daily_limit' } }),
  call('clearApiQuota', [PATH]),
  happens('somethingIsRefused', [], 'rid', OURS),
  call('getRid', ({ rid }) => [rid], { learns: { refusedURL: 'request.request_url' } }),
  call('clearQuota', ({ appid }) => [appid]),
  call('clearQuotaBySecret'),
];
