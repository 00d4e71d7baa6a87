import { beforeEach, describe, expect, it, test } from 'vitest';
import type { Sandbox } from 'wechat-api-sandbox';
import { startSandbox } from '../support/client.js';
import { call, refusal } from './support/endpoints.js';
import { expectShape } from './support/shape.js';

const OK = { errcode: 0, errmsg: 'ok' };
const lamp = { id: 'lamp-1', mac: '1234567890AB', connect_protocol: '3|1', auth_key: '' };

let sandbox: Sandbox;
let openid: string;
let ticket: string;

const authorise = (op_type: string, ...ids: string[]) =>
  call(sandbox, '/device/authorize_device', {
    device_num: ids.length,
    device_list: ids.map((id) => ({ ...lamp, id })),
    op_type,
  });

beforeEach(async () => {
  sandbox = await startSandbox();
  openid = sandbox.state.followers.list[0]?.openid ?? '';
  await authorise('0', 'lamp-1');
  const codes: unknown = await call(sandbox, '/device/create_qrcode', {
    device_num: 1,
    device_id_list: ['lamp-1'],
  });
  ticket = (codes as { code_list: { ticket: string }[] }).code_list[0]?.ticket ?? '';
});

const bound = () => ({ device_id: 'lamp-1', openid });
const message = () => ({ device_type: 'gh_1', device_id: 'lamp-1', open_id: openid });

/** Each endpoint: what is asked, and what WeChat's wiki answers. */
const documented: [path: string, body: (() => object) | undefined, reply: object][] = [
  [
    '/device/transmsg',
    () => ({ ...message(), content: '576k5Y+R5YaF5a65' }),
    { ret: 0, ret_info: 'this is ok' },
  ],
  [
    '/device/create_qrcode',
    () => ({ device_num: 1, device_id_list: ['id1'] }),
    { errcode: 0, errmsg: 'succ', device_num: 1, code_list: [{ device_id: 'id1', ticket: 't1' }] },
  ],
  [
    '/device/authorize_device',
    () => ({ device_num: 1, device_list: [lamp], op_type: '1' }),
    { resp: [{ base_info: { device_type: 'gh_1', device_id: 'id' }, ...OK }] },
  ],
  [
    '/device/getqrcode?product_id=1',
    undefined,
    { base_resp: OK, deviceid: 'XXX', qrticket: 'XXX', devicelicence: 'XXXX' },
  ],
  ['/device/bind', () => ({ ticket: 'TICKET', ...bound() }), { base_resp: OK }],
  ['/device/unbind', () => ({ ticket: 'TICKET', ...bound() }), { base_resp: OK }],
  ['/device/compel_bind', () => bound(), { base_resp: OK }],
  ['/device/compel_unbind', () => bound(), { base_resp: OK }],
  ['/device/get_stat?device_id=lamp-1', undefined, { ...OK, status: 2, status_info: 'bind' }],
  [
    '/device/verify_qrcode',
    () => ({ ticket }),
    { ...OK, device_type: 'gh_1', device_id: 'DEVICEID', mac: 'MAC' },
  ],
  [
    '/device/get_openid?device_type=gh_1&device_id=lamp-1',
    undefined,
    { open_id: [], resp_msg: { ret_code: 0, error_info: 'get open id list OK!' } },
  ],
];

test.each(documented)('%s answers as documented', async (path, body, reply) => {
  expectShape(await call(sandbox, path, body?.()), reply);
});

describe('a device', () => {
  const stat = async (id: string) => (await call(sandbox, `/device/get_stat?device_id=${id}`)).status_info;

  it('is authorised, bound and unbound', async () => {
    expect(await stat('unknown')).toBe('unauthorized');
    expect(await stat('lamp-1')).toBe('authorized');
    await call(sandbox, '/device/compel_bind', bound());
    expect(await stat('lamp-1')).toBe('bind');
    const type = sandbox.state.smartDevices.type;
    const devices = { openid, device_list: [{ device_type: type, device_id: 'lamp-1' }] };
    expect(await call(sandbox, `/device/get_bind_device?openid=${openid}`)).toMatchObject(devices);
    const owners = `/device/get_openid?device_type=${type}&device_id=lamp-1`;
    expect(await call(sandbox, owners)).toMatchObject({ open_id: [openid] });
    expect(await call(sandbox, '/device/transmsg', message())).toMatchObject({ ret: 0 });
    await call(sandbox, '/device/unbind', { ticket: 'TICKET', ...bound() });
    expect(await stat('lamp-1')).toBe('authorized');
    expect(await call(sandbox, '/device/transmsg', message())).toMatchObject({ ret: -1 });
    expect(await call(sandbox, '/device/compel_unbind', bound())).toMatchObject({
      base_resp: { errcode: -1 },
    });
  });

  it('whose id WeChat has made up has no properties until it is changed', async () => {
    const { deviceid, qrticket } = await call<Record<string, string>>(sandbox, '/device/getqrcode');
    expect(await stat(deviceid ?? '')).toBe('unset');
    expect(await authorise('1', deviceid ?? '', 'unknown')).toMatchObject({
      resp: [{ errcode: 0 }, { errcode: -1 }],
    });
    expect(await stat(deviceid ?? '')).toBe('authorized');
    expect(await call(sandbox, '/device/verify_qrcode', { ticket: qrticket })).toMatchObject({
      device_id: deviceid,
    });
  });

  it('is bound to nobody unless it is authorised, and to nobody who does not exist', async () => {
    expect(
      await call(sandbox, '/device/bind', { ticket: 'TICKET', device_id: 'unknown', openid }),
    ).toMatchObject({ base_resp: { errcode: -1 } });
    expect(await refusal(sandbox, '/device/compel_bind', { device_id: 'lamp-1', openid: 'nobody' })).toBe(
      '40003 invalid openid',
    );
  });
});
