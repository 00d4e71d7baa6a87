import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { integer, list, object, optional, text } from './schema.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/usermanage/tagmanage';

const name = text({ mostBytes: 30, missing: 45157, long: 45158 });
const openids = list(text({ wrong: 40003 }), { missing: 40031, wrong: 40031 });
const MEMBERS = { tagid: integer(), openid_list: openids };

export const tagEndpoints: Endpoint[] = [
  get('/cgi-bin/tags/get', '获取标签列表 — Lists the tags.', {
    doc: `${DOCS}/api_gettags.html`,
    permission: 'verified',
    reply: { tags: [{ id: 2, name: '星标组', count: 0 }] },
    handle: ({ tags }) => ({ tags: tags.list }),
  }),
  post('/cgi-bin/tags/create', '创建标签 — Creates a tag.', {
    doc: `${DOCS}/api_createtags.html`,
    permission: 'verified',
    body: { tag: object({ name }) },
    reply: { tag: { id: 134, name: '广东' } },
    handle: ({ tags }, { tag }) => ({ tag: tags.create(tag.name) }),
  }),
  post('/cgi-bin/tags/update', '编辑标签 — Renames a tag.', {
    doc: `${DOCS}/api_updatetags.html`,
    permission: 'verified',
    body: { tag: object({ id: integer(), name }) },
    handle: ({ tags }, { tag }) => {
      tags.rename(tag.id, tag.name);
    },
  }),
  post('/cgi-bin/tags/delete', '删除标签 — Deletes a tag.', {
    doc: `${DOCS}/api_deletetags.html`,
    permission: 'verified',
    body: { tag: object({ id: integer() }) },
    handle: ({ tags }, { tag }) => {
      tags.remove(tag.id);
    },
  }),
  post('/cgi-bin/user/tag/get', '获取标签下粉丝列表 — Lists who has a tag.', {
    doc: `${DOCS}/api_gettagfans.html`,
    permission: 'verified',
    body: { tagid: integer(), next_openid: optional(text({ least: 0 })) },
    reply: { count: 1, data: { openid: ['OPENID'] }, next_openid: 'OPENID' },
    handle: ({ tags }, { tagid, next_openid }) => tags.page(tagid, next_openid),
  }),
  post('/cgi-bin/tags/members/batchtagging', '批量为用户打标签 — Tags up to 50 followers.', {
    doc: `${DOCS}/api_batchtagging.html`,
    permission: 'verified',
    body: MEMBERS,
    handle: ({ tags }, { tagid, openid_list }) => {
      tags.add(tagid, openid_list);
    },
  }),
  post('/cgi-bin/tags/members/batchuntagging', '批量为用户取消标签 — Takes a tag off up to 50 followers.', {
    doc: `${DOCS}/api_batchuntagging.html`,
    permission: 'verified',
    body: MEMBERS,
    handle: ({ tags }, { tagid, openid_list }) => {
      tags.take(tagid, openid_list);
    },
  }),
  post('/cgi-bin/tags/getidlist', '获取用户身上的标签列表 — Lists the tags of a user.', {
    doc: `${DOCS}/api_gettagidlist.html`,
    permission: 'verified',
    body: { openid: text({ missing: 40003, wrong: 40003 }) },
    reply: { tagid_list: [134, 2] },
    handle: ({ followers }, { openid }) => ({ tagid_list: followers.subscribed(openid).tagid_list }),
  }),
];
