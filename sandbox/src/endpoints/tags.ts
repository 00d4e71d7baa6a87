import { openidPage } from '../domains/followers/openid-page.js';
import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { maybeText, openid, openids } from './fields.js';
import { id, object, text } from './schema.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/usermanage/tag';

const name = text({ mostBytes: 30, wrong: 45157, long: 45158 });
const tagid = id({ missing: 45159, wrong: 45159 });
const MEMBERS = { tagid, openid_list: openids(50) };

export const tagEndpoints: Endpoint[] = [
  get('/cgi-bin/tags/get', '获取标签 — Lists the tags.', {
    doc: `${DOCS}/api_gettags.html`,
    permission: 'verified',
    reply: { tags: [{ id: 2, name: '星标组', count: 0 }] },
    handle: ({ tags }) => ({ tags: tags.list }),
  }),
  post('/cgi-bin/tags/create', '创建标签 — Creates a tag.', {
    doc: `${DOCS}/api_createtag.html`,
    permission: 'verified',
    body: { tag: object({ name }, { wrong: 45157 }) },
    reply: { tag: { id: 134, name: '广东' } },
    handle: ({ tags }, { tag }) => ({ tag: tags.create(tag.name) }),
  }),
  post('/cgi-bin/tags/update', '编辑标签 — Renames a tag.', {
    doc: `${DOCS}/api_updatetag.html`,
    permission: 'verified',
    body: { tag: object({ id: tagid, name }, { wrong: 45159 }) },
    handle: ({ tags }, { tag }) => {
      tags.rename(Number(tag.id), tag.name);
    },
  }),
  post('/cgi-bin/tags/delete', '删除标签 — Deletes a tag.', {
    doc: `${DOCS}/api_deletetag.html`,
    permission: 'verified',
    body: { tag: object({ id: tagid }, { wrong: 45159 }) },
    handle: ({ tags }, { tag }) => {
      tags.remove(Number(tag.id));
    },
  }),
  post('/cgi-bin/user/tag/get', '获取标签下粉丝列表 — Lists who has a tag.', {
    doc: `${DOCS}/api_gettagfans.html`,
    permission: 'verified',
    body: { tagid, next_openid: maybeText },
    reply: { count: 1, data: { openid: ['OPENID'] }, next_openid: 'OPENID' },
    handle: ({ tags }, input) => openidPage(tags.roll(Number(input.tagid)), input.next_openid),
  }),
  post('/cgi-bin/tags/members/batchtagging', '批量为用户打标签 — Tags up to 50 followers.', {
    doc: `${DOCS}/api_batchtagging.html`,
    permission: 'verified',
    quota: { perDay: 10_000 },
    body: MEMBERS,
    handle: ({ tags }, input) => {
      tags.add(Number(input.tagid), input.openid_list);
    },
  }),
  post('/cgi-bin/tags/members/batchuntagging', '批量为用户取消标签 — Takes a tag off up to 50 followers.', {
    doc: `${DOCS}/api_batchuntagging.html`,
    permission: 'verified',
    body: MEMBERS,
    handle: ({ tags }, input) => {
      tags.take(Number(input.tagid), input.openid_list);
    },
  }),
  post('/cgi-bin/tags/getidlist', '获取用户的标签列表 — Lists the tags of a user.', {
    doc: `${DOCS}/api_gettagidlist.html`,
    permission: 'verified',
    body: { openid },
    reply: { tagid_list: [134, 2] },
    handle: ({ followers }, input) => ({ tagid_list: followers.subscribed(input.openid).tagid_list }),
  }),
];
