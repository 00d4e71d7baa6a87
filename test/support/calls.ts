import type API from 'wechat-api';

/** A call of some method, by name. */
export type Call = readonly [name: string, call: (api: API, done: () => void) => void];

export const PICTURE = { file: Buffer.alloc(9), filename: 'a.png' };

/** Calls that take each of the ways through the library. */
export const CALLS: Call[] = [
  [
    'getUser',
    (api, done) => {
      api.getUser('o', done);
    },
  ],
  [
    'sendText',
    (api, done) => {
      api.sendText('o', 'hi', done);
    },
  ],
  [
    'invoke',
    (api, done) => {
      api.invoke('/cgi-bin/x', done);
    },
  ],
  [
    'getMedia',
    (api, done) => {
      api.getMedia('M', done);
    },
  ],
  [
    'uploadMedia',
    (api, done) => {
      api.uploadMedia(PICTURE, 'image', done);
    },
  ],
  [
    'uploadPicture',
    (api, done) => {
      api.uploadPicture(PICTURE, done);
    },
  ],
  [
    'getAccessToken',
    (api, done) => {
      api.getAccessToken(done);
    },
  ],
  [
    'getTicket',
    (api, done) => {
      api.getTicket(done);
    },
  ],
  [
    'getJsConfig',
    (api, done) => {
      api.getJsConfig({ url: 'u', jsApiList: [] }, done);
    },
  ],
];
