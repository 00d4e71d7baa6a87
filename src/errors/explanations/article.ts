import type { Explanations } from '../bilingual';

/** 53404 to 53600, 88000 to 88010 — 草稿、发布与留言: drafts, publication and comments. */
export const article: Explanations = {
  53404: [
    '账号的带货能力已被限制，请删除商品后重试',
    'The account may not sell: remove the product from the draft',
  ],
  53405: ['插入的商品信息有误，请检查参数和商品状态', 'The product in the draft is wrong or not on sale'],
  53406: ['账号未开通带货能力', 'The account has not enabled selling'],
  53503: ['草稿未通过发布检查', 'The draft failed the check before publication'],
  53504: ['该草稿只能在公众平台网站上使用', 'The draft can be used only at mp.weixin.qq.com'],
  53505: ['草稿须先手动保存，再发布', 'The draft has to be saved by hand before it is published'],
  53600: ['article_id 无效', 'No such article_id'],

  88000: ['账号没有留言权限', 'The account has no comment feature'],
  88001: ['文章不存在', 'No such article'],
  88002: [
    '文章存在敏感信息，不能操作留言',
    'The comments of the article are closed for its sensitive content',
  ],
  88003: ['精选留言数已达上限', 'No more comments can be featured'],
  88004: ['留言已被用户删除，无法精选', 'The user has deleted the comment: it cannot be featured'],
  88005: ['留言已经回复过', 'The comment has a reply already'],
  88007: ['回复为空或过长', 'The reply is empty or too long'],
  88008: ['留言不存在', 'No such comment'],
  88010: ['count 超出范围，须大于 0 且小于 50', 'count is out of range: it must be above 0 and below 50'],
};
