import type { FaultRule } from './fault.js';

/** A request that brings a token, as one for a token does not. */
const WITH_TOKEN = { path: '*', when: { access_token: true } };
const BAD_GATEWAY =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n';

/** Faults by name. */
export const PRESETS: Record<string, FaultRule> = {
  '502 page': {
    path: '*',
    times: 1,
    do: { status: 502, headers: { 'content-type': 'text/html' }, body: BAD_GATEWAY },
  },
  'quota gone': { path: '*', do: { errcode: 45009 } },
  'minute quota gone': { path: '*', do: { errcode: 45011 } },
  'system busy': { path: '*', share: 0.3, do: { errcode: -1 } },
  'token storm': { ...WITH_TOKEN, times: 50, share: 0.5, do: { errcode: 40001 } },
  'token malformed': { ...WITH_TOKEN, times: 1, do: { errcode: 40014 } },
  'token expired': { ...WITH_TOKEN, times: 1, do: { errcode: 42001 } },
  'ip not allowed': {
    path: '/cgi-bin/*',
    when: { secret: true },
    do: { errcode: 40164, errmsg: 'invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist' },
  },
  'permission missing': { path: '*', do: { errcode: 48001 } },
  slow: { path: '*', do: { delay: 3000 } },
  hang: { path: '*', times: 1, do: { hang: true } },
  'connection reset': { path: '*', times: 1, do: { cut: 'before' } },
  'answer lost': { path: '*', times: 1, do: { cut: 'after' } },
  'broken JSON': { path: '*', times: 1, do: { garble: 'broken JSON' } },
  'control characters': { path: '*', times: 1, do: { garble: 'control characters' } },
  'empty body': { path: '*', times: 1, do: { garble: 'empty' } },
  'truncated body': { path: '*', times: 1, do: { garble: 'truncated' } },
};
