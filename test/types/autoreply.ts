import API from 'wechat-api';

declare const api: API;

api.getAutoReplyInfo((_err, { is_autoreply_open, keyword_autoreply_info }) => [
  is_autoreply_open === 1,
  keyword_autoreply_info?.list[0]?.reply_list_info[0]?.news_info?.list[0]?.title,
]);
// @ts-expect-error it takes no argument
api.getAutoReplyInfo('o1', () => {});

const info: Promise<{ is_add_friend_reply_open: 0 | 1 }> = api.promises.getAutoReplyInfo();
void info;
