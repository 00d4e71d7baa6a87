import { beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from 'wechat-api-sandbox';
import { startSandbox } from '../support/client.js';
import { call, refusal } from './support/endpoints.js';
import { expectShape } from './support/shape.js';

const OK = { errcode: 0, errmsg: 'ok' };
const product = {
  activity_name: 'test_name',
  product_brand: 'test_brand',
  product_title: 'test_title',
  product_code: 'test_code',
  wxa_appid: 'wx3sxjifjwojfsffef',
  wxa_path: 'pages/index/index',
};

let sandbox: Sandbox;
let application_id: number;

const ask = (path: string, body: object) =>
  call<Record<string, string>>(sandbox, `/intp/marketcode/${path}`, body);
const refused = (path: string, body: object) => refusal(sandbox, `/intp/marketcode/${path}`, body);

beforeEach(async () => {
  sandbox = await startSandbox();
  const applied = await ask('applycode', { code_count: 100000, isv_application_id: 'testid124' });
  expectShape(applied, { ...OK, application_id: 581865877 });
  application_id = Number(applied.application_id);
});

describe('codes of products', () => {
  it('are applied for once with each number, and come in files of 50,000', async () => {
    const again = await ask('applycode', { code_count: 10000, isv_application_id: 'testid124' });
    expect(again.application_id).toBe(application_id);
    const told = {
      ...OK,
      status: 'FINISH',
      code_generate_list: [
        { code_start: 0, code_end: 49999 },
        { code_start: 50000, code_end: 99999 },
      ],
    };
    expect(await ask('applycodequery', { application_id })).toMatchObject(told);
    expect(await ask('applycodequery', { isv_application_id: 'testid124' })).toMatchObject({
      ...told,
      application_id,
    });
  });

  it('are activated by their places, and found by place, code and address', async () => {
    const range = { code_start: 0, code_end: 200 };
    expect(await ask('codeactive', { application_id, ...range, ...product })).toEqual(OK);
    const files = await ask('applycodedownload', { application_id, code_start: 8, code_end: 9 });
    expectShape(files, { ...OK, buffer: 'ajfiwejfoiawjfijweofi' });
    const [line = ''] = Buffer.from(files.buffer ?? '', 'base64')
      .toString()
      .split('\n');
    const [code = '', code_url = ''] = line.split('\t');
    expect([code.length, code_url.length]).toEqual([9, 28]);
    const found = { ...OK, code, ...range, ...product, application_id, isv_application_id: 'testid124' };
    for (const key of [{ code }, { code_url }, { application_id, code_index: 8 }]) {
      expect(JSON.stringify(await ask('codeactivequery', key))).toBe(JSON.stringify(found));
    }
    const openid = sandbox.state.followers.list[0]?.openid ?? '';
    const code_ticket = sandbox.state.marketCodes.scan(openid, code_url);
    expect(await ask('tickettocode', { openid, code_ticket })).toEqual(found);
    expect(await refused('tickettocode', { openid: 'other', code_ticket })).toContain('40035');
  });

  it.each([
    ['applycode', { code_count: 9999, isv_application_id: '1' }],
    ['applycode', { code_count: 15000, isv_application_id: '1' }],
    ['applycodequery', { application_id: 1 }],
    ['applycodequery', { isv_application_id: 'none' }],
    ['codeactive', { application_id: 581865877, code_start: 0, code_end: 100000, ...product }],
    ['codeactivequery', { application_id: 581865877, code_index: 201 }],
    ['codeactivequery', { code: '#' }],
    ['applycodedownload', { application_id: 581865877, code_start: 0, code_end: 50000 }],
  ])('are refused: %s %j', async (path, body) => {
    expect(await refused(path, body)).toContain('40035');
  });
});
