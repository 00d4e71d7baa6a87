import { describe, expect, it } from 'vitest';
import { failure, start } from '../support/client.js';

const DOWNLOAD = '/nontax/downloadbill';
const day = { appid: 'wx6cc9648de104270d', mch_id: '1900016021', bill_date: '20170925' };

describe('the statement of a day', () => {
  it('arrives as the CSV it is', async () => {
    const { sandbox, api } = await start();
    const csv = '交易时间,商户号\n`20170925,`1900016021\n';
    sandbox.intercept(DOWNLOAD, { body: csv });
    const statement = await api.promises.downloadNontaxBill(day);
    expect(Buffer.isBuffer(statement)).toBe(true);
    expect(statement.toString()).toBe(csv);
  });

  it('is an error where WeChat answers an errcode', async () => {
    const { sandbox, api } = await start();
    sandbox.intercept(DOWNLOAD, { body: { errcode: 48001, errmsg: 'api unauthorized' } });
    expect(await failure(api.promises.downloadNontaxBill(day))).toMatchObject({ code: 48001 });
  });
});
