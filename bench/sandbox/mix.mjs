// What programs ask of WeChat, in the shares in which this bench asks it.

const form = (name, bytes) => ({
  body: `--b\r\nContent-Disposition: form-data; name="media"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n${bytes}\r\n--b--\r\n`,
  headers: { 'content-type': 'multipart/form-data; boundary=b' },
});
const PICTURE = form('a.png', 'x'.repeat(2000));
const RECORDING = form('a.mp3', 'x'.repeat(2000));

/** Kinds of request: how many of a hundred, and what each does. What is made is deleted, or ends by itself. */
const KINDS = {
  'template message': [
    20,
    ({ child, openid, templateId }) =>
      child.call('/cgi-bin/message/template/send', {
        touser: openid(),
        template_id: templateId,
        data: {
          thing1: { value: '拿铁咖啡' },
          amount2: { value: '39.80元' },
          time3: { value: '2026-11-26 12:00' },
        },
      }),
  ],
  'customer service': [
    20,
    ({ child, openid }) =>
      child.call('/cgi-bin/message/custom/send', {
        touser: openid(),
        msgtype: 'text',
        text: { content: '你好' },
      }),
  ],
  'user info': [20, ({ child, openid }) => child.call(`/cgi-bin/user/info?openid=${openid()}`)],
  'tag on and off': [
    10,
    async ({ child, openid }) => {
      const members = { tagid: 2, openid_list: [openid()] };
      await child.call('/cgi-bin/tags/members/batchtagging', members);
      await child.call('/cgi-bin/tags/members/batchuntagging', members);
    },
  ],
  'QR code': [
    5,
    ({ child, number }) =>
      child.call('/cgi-bin/qrcode/create', {
        expire_seconds: 604800,
        action_name: 'QR_STR_SCENE',
        action_info: { scene: { scene_str: `order ${number}` } },
      }),
  ],
  'picture of three days': [
    5,
    ({ child }) => child.call('/cgi-bin/media/upload?type=image', PICTURE.body, PICTURE.headers),
  ],
  'recording kept and deleted': [
    4,
    async ({ child }) => {
      const path = '/cgi-bin/material/add_material?type=voice';
      const { media_id } = await child.call(path, RECORDING.body, RECORDING.headers);
      await child.call('/cgi-bin/material/del_material', { media_id });
    },
  ],
  'short key': [
    2,
    ({ child, number }) => child.call('/cgi-bin/shorten/gen', { long_data: `order ${number}` }),
  ],
  tags: [5, ({ child }) => child.call('/cgi-bin/tags/get')],
  ticket: [5, ({ child }) => child.call('/cgi-bin/ticket/getticket?type=jsapi')],
  'path that is none': [2, ({ child, number }) => child.call(`/cgi-bin/order/${number}`)],
  'wrong token': [1, ({ child, number }) => child.ask(`/cgi-bin/tags/get?access_token=99_${number}`)],
  'no JSON': [1, ({ child }) => child.call('/cgi-bin/tags/create', '{"tag":')],
};

/** A hundred requests, evenly mixed. */
export const MIX = Object.values(KINDS)
  .flatMap(([share, ask]) => Array.from({ length: share }, (_, i) => ({ at: i / share, ask })))
  .toSorted((a, b) => a.at - b.at)
  .map(({ ask }) => ask);
