import { expect, it } from 'vitest';
import { failure, start } from './support/client.js';

it('an upload is done where WeChat says so with the text "0"', async () => {
  const { api, sandbox } = await start();
  const done = { errcode: '0', errmsg: 'ok' };
  sandbox.intercept('/cgi-bin/media/voice/addvoicetorecofortext', { body: done });
  const file = { file: Buffer.from('ID3'), filename: 'hello.mp3' };
  expect(await api.promises.addVoiceForText(file, 'v1')).toEqual(done);
});

it('another text is an error as ever', async () => {
  const { api, sandbox } = await start();
  sandbox.intercept('/cgi-bin/media/voice/queryrecoresultfortext', {
    body: { errcode: '-1', errmsg: 'system error' },
  });
  expect((await failure(api.promises.getVoiceText('v1'))).code).toBe('-1');
});

it('a recording of the JS-SDK is bytes, and an error where there is none', async () => {
  const { api, sandbox } = await start();
  const path = '/cgi-bin/media/get/jssdk';
  const speex = Buffer.from('5370656578202020ff00', 'hex');
  sandbox.intercept(path, { headers: { 'content-type': 'voice/speex' }, body: speex });
  expect(await api.promises.getHDVoice('M')).toEqual(speex);
  sandbox.intercept(path, { body: { errcode: 40007, errmsg: 'invalid media_id' } });
  expect((await failure(api.promises.getHDVoice('M'))).code).toBe(40007);
});
