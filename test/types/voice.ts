import API from 'wechat-api';

declare const api: API;

api.addVoiceForText('hello.mp3', 'v1', (err, added) => added.voice_id ?? added.errmsg);
api.addVoiceForText({ file: Buffer.from('x'), filename: 'hello.mp3' }, 'v1', 'en_US', (err) => err?.code);
// @ts-expect-error no such language
api.addVoiceForText('hello.mp3', 'v1', 'fr_FR', () => {});
// @ts-expect-error under which id?
api.addVoiceForText('hello.mp3', () => {});

api.getVoiceText('v1', (err, { result, is_end }) => (is_end ? result.length : 0));
api.getVoiceText('v1', 'en_US', (err, { result }) => result);
// @ts-expect-error an id is text
api.getVoiceText(1, () => {});

api.translateContent('你好', 'zh_CN', 'en_US', (err, { to_content }) => to_content.length);
// @ts-expect-error into which language?
api.translateContent('你好', 'zh_CN', () => {});

const text: Promise<{ result: string }> = api.promises.getVoiceText('v1');
void text;
