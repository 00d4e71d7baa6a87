import { call, happens, type Facts, type Step, type StepOptions, type Story } from '../kit/step.js';

const KF = 'ann@shop';
const articles = [
  {
    title: '活动',
    description: '今天开始',
    url: 'https://shop.example/',
    picurl: 'https://shop.example/1.jpg',
  },
];
const menu = {
  head_content: '满意吗？',
  list: [
    { id: '101', content: '满意' },
    { id: '102', content: '不满意' },
  ],
  tail_content: '谢谢',
};
const music = ({ thumbId }: Facts) => ({
  title: '歌',
  description: '一首歌',
  musicurl: 'https://shop.example/1.mp3',
  hqmusicurl: 'https://shop.example/2.mp3',
  thumb_media_id: thumbId,
});
const miniProgram = ({ thumbId }: Facts) => ({
  title: '订单',
  appid: 'wx5ac5b7f2d8c9e3a1',
  pagepath: 'pages/order?id=1',
  thumb_media_id: thumbId,
});

/** What a follower hears is limited to a few messages for each of theirs, so they speak before each. */
const heard = (step: Step) => [happens('followerSays', ({ openid }) => [openid, '在吗']), step];

/** A message, and the same from a customer-service account, by the names of both methods. */
const both = (method: string, content: (facts: Facts) => unknown[], options?: StepOptions) => [
  ...heard(call(method, (facts) => [facts.openid, ...content(facts)], options)),
  ...heard(call(`${method}FromCs`, (facts) => [facts.openid, KF, ...content(facts)], options)),
];

/** Customer-service messages. */
export const messages: Story = [
  call('addKfAccount', [KF, '安妮', 'pass']),
  ...both('sendText', () => ['你好 😀']),
  ...both('sendImage', ({ imageId }) => [imageId]),
  ...both('sendVoice', ({ voiceId }) => [voiceId]),
  ...both('sendVideo', ({ videoId, thumbId }) => [videoId, thumbId]),
  ...both('sendMusic', (facts) => [music(facts)]),
  ...both('sendNews', () => [articles]),
  ...both('sendMpNews', ({ newsMaterialId }) => [newsMaterialId]),
  ...both('sendMsgMenu', () => [menu]),
  ...both('sendMiniProgramPage', (facts) => [miniProgram(facts)]),
  ...both('sendMpNewsArticle', ({ articleId }) => [articleId]),
  ...heard(call('sendMiniProgram', (facts) => [facts.openid, miniProgram(facts)])),
  ...heard(
    call('sendCustomMessage', ({ openid }) => [
      { touser: openid, msgtype: 'text', text: { content: '你好' } },
    ]),
  ),
  ...heard(call('sendTyping', ({ openid }) => [openid])),
  call('deleteKfAccount', [KF]),
  call('getAutoReplyInfo', [], { learns: { isReplyOpen: 'is_autoreply_open' } }),
  call('getAutoreply', [], { learns: { isReplyOpen: 'is_autoreply_open' } }),
];
