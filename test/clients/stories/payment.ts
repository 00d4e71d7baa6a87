import { CALLBACKS, CO, call, type Facts, type Story } from '../kit/step.js';

const notice = ({ appid, openid, now }: Facts) => ({
  appid,
  openid,
  transid: '111112222233333',
  out_trade_no: '555666uuu',
  deliver_timestamp: String(now),
  deliver_status: '1',
  deliver_msg: 'ok',
  app_signature: '53cca9d47b883bd4a5c85a9300df3da0cb48565c',
  sign_method: 'sha1',
});

const query = ({ appid, now }: Facts) => ({
  appid,
  package: 'out_trade_no=11122&partner=1900090055&sign=4e8d0df3da0c3d0df38f',
  timestamp: String(now),
  app_signature: '53cca9d47b883bd4a5c85a9300df3da0cb48565c',
  sign_method: 'sha1',
});

/** The payments of 2013, and complaints about them. */
export const payment: Story = [
  call('deliverNotify', (facts) => [notice(facts)]),
  call('orderQuery', (facts) => [query(facts)]),
  call('updateFeedback', ({ openid }) => [openid, '4534576'], { only: CALLBACKS }),
  call('updateFeedback', ({ openid }) => [openid, '4534576'], {
    only: CO,
    broken: 'it hands an object to httpx as the body, which never ends the request, and drops the promise',
  }),
];
