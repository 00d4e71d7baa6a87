import { integer, object, text } from '../base/fields.js';
import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

export const groupEndpoints: Endpoint[] = [
  get('/cgi-bin/groups/get', ({ groups }) => ({ groups: groups.list })),
  post('/cgi-bin/groups/getid', ({ followers }, { body }) => ({
    groupid: followers.subscribed(text(body.openid)).groupid,
  })),
  post('/cgi-bin/groups/create', ({ groups }, { body }) => ({
    group: groups.create(text(object(body.group).name)),
  })),
  post('/cgi-bin/groups/update', ({ groups }, { body }) => {
    const { id, name } = object(body.group);
    groups.rename(integer(id), text(name));
    return undefined;
  }),
  post('/cgi-bin/groups/delete', ({ groups }, { body }) => {
    groups.remove(integer(object(body.group).id));
    return undefined;
  }),
  post('/cgi-bin/groups/members/update', ({ groups }, { body }) => {
    groups.move(text(body.openid), integer(body.to_groupid));
    return undefined;
  }),
];
