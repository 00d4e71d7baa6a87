import { integer, list, object, text } from '../base/fields.js';
import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

export const tagEndpoints: Endpoint[] = [
  get('/cgi-bin/tags/get', ({ tags }) => ({ tags: tags.list })),
  post('/cgi-bin/tags/create', ({ tags }, { body }) => ({
    tag: tags.create(text(object(body.tag).name)),
  })),
  post('/cgi-bin/tags/update', ({ tags }, { body }) => {
    const { id, name } = object(body.tag);
    tags.rename(integer(id), text(name));
    return undefined;
  }),
  post('/cgi-bin/tags/delete', ({ tags }, { body }) => {
    tags.remove(integer(object(body.tag).id));
    return undefined;
  }),
  post('/cgi-bin/user/tag/get', ({ tags }, { body }) => {
    return tags.page(integer(body.tagid), text(body.next_openid));
  }),
  post('/cgi-bin/tags/members/batchtagging', ({ tags }, { body }) => {
    tags.add(integer(body.tagid), list(body.openid_list));
    return undefined;
  }),
  post('/cgi-bin/tags/members/batchuntagging', ({ tags }, { body }) => {
    tags.take(integer(body.tagid), list(body.openid_list));
    return undefined;
  }),
  post('/cgi-bin/tags/getidlist', ({ followers }, { body }) => ({
    tagid_list: followers.subscribed(text(body.openid)).tagid_list,
  })),
];
