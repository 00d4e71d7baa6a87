import { describe, expect, it } from 'vitest';
import type API from 'wechat-api';
import { failure, start } from '../support/client.js';

type Callback = (err: Error | null, data?: unknown, res?: unknown) => void;
type Method = (...args: unknown[]) => Promise<unknown>;

const file = { file: Buffer.from('file'), filename: 'a.jpg' };
const request = { headers: {} };
const media = (msgtype: string) => ({ msgtype, [msgtype]: { media_id: 'M' } });

/** A special method and its arguments; the general one and the arguments that it gets. */
const CASES = [
  ['massSendText', ['内容', true], 'massSend', [{ msgtype: 'text', text: { content: '内容' } }, true]],
  ['massSendNews', ['M', 2], 'massSend', [media('mpnews'), 2]],
  ['massSendImage', ['M', ['o1', 'o2']], 'massSend', [media('image'), ['o1', 'o2']]],
  ['massSendVoice', ['M', true], 'massSend', [media('voice'), true]],
  ['massSendVideo', ['M', true], 'massSend', [media('mpvideo'), true]],
  ['uploadVoice', [file], 'uploadMedia', [file, 'voice']],
  ['uploadVideo', [file], 'uploadMedia', [file, 'video']],
  ['uploadThumb', [file], 'uploadMedia', [file, 'thumb']],
  ['uploadVoiceStream', [request], 'uploadMediaStream', [request, 'voice']],
  ['uploadVideoStream', [request], 'uploadMediaStream', [request, 'video']],
  ['uploadThumbStream', [request], 'uploadMediaStream', [request, 'thumb']],
  ['uploadImageMaterial', [file], 'uploadMaterial', [file, 'image']],
  ['uploadVoiceMaterial', [file], 'uploadMaterial', [file, 'voice']],
  ['uploadThumbMaterial', [file], 'uploadMaterial', [file, 'thumb']],
] as const;

describe.each(CASES)('%s', (special, args, general, expected) => {
  const twin = (api: API) => (api.promises as unknown as Record<string, Method>)[special] as Method;

  it(`goes through ${general}, and hands over what that hands over`, async () => {
    const { sandbox, api } = await start();
    const seen: unknown[][] = [];
    Object.assign(api, {
      [general]: (...given: unknown[]) => {
        seen.push(given.slice(0, -1));
        (given.at(-1) as Callback)(null, 'mine', { status: 200 });
      },
    });
    const outcome = await new Promise((resolve) => {
      const callback = (...given: unknown[]) => {
        resolve(given);
      };
      (api as unknown as Record<string, (...all: unknown[]) => void>)[special]?.(...args, callback);
    });
    expect(outcome).toEqual([null, 'mine', { status: 200 }]);
    expect(await twin(api)(...args)).toBe('mine');
    expect(seen).toEqual([expected, expected]);
    expect(sandbox.requests).toEqual([]);
  });

  it('can be overridden itself, and has its own name in its errors', async () => {
    const { sandbox, api } = await start();
    expect(await failure(twin(api)())).toMatchObject({
      name: 'WeChatAPIArgumentError',
      message: expect.stringMatching(`^${special}: .* missing`) as string,
    });
    Object.assign(api, {
      [`_${special}`]: (...given: unknown[]) => {
        (given.at(-1) as Callback)(null, given.slice(0, -1));
      },
    });
    expect(await twin(api)(...args)).toEqual(args);
    expect(sandbox.requests).toEqual([]);
  });
});

it('tries once more where the token is dead', async () => {
  const { sandbox, api } = await start();
  await api.promises.uploadVoice({ file: Buffer.from('voice'), filename: 'a.mp3' });
  sandbox.revokeToken();
  await api.promises.uploadVoice({ file: Buffer.from('voice'), filename: 'a.mp3' });
  sandbox.revokeToken();
  await api.promises.massSendText('内容', true);
  expect(sandbox.count('/cgi-bin/token')).toBe(3);
});
