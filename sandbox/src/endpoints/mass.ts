import { identifier, integer, list } from '../base/fields.js';
import type { Json } from '../base/fields.js';
import type { MassJob } from '../domains/mass/mass-job.js';
import { post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

function submitted({ msg_id, msg_data_id }: MassJob): Json {
  return { errcode: 0, errmsg: 'send job submission success', msg_id, msg_data_id };
}

export const massEndpoints: Endpoint[] = [
  post('/cgi-bin/media/uploadnews', ({ massMedia }, { body }) => {
    const { media_id, created_at } = massMedia.addNews(list(body.articles));
    return { type: 'news', media_id, created_at };
  }),
  post('/cgi-bin/media/uploadvideo', ({ massMedia }, { body }) => {
    const { media_id, created_at } = massMedia.addVideo(body);
    return { type: 'video', media_id, created_at };
  }),
  post('/cgi-bin/message/mass/send', ({ masses }, { body }) => submitted(masses.send(body))),
  post('/cgi-bin/message/mass/sendall', ({ masses }, { body }) => submitted(masses.sendAll(body))),
  post('/cgi-bin/message/mass/preview', ({ masses }, { body }) => {
    masses.preview(body);
    return { errcode: 0, errmsg: 'preview success' };
  }),
  post('/cgi-bin/message/mass/delete', ({ masses }, { body }) => {
    masses.remove(identifier(body.msg_id), integer(body.article_idx ?? 0));
    return undefined;
  }),
  post('/cgi-bin/message/mass/get', ({ masses }, { body }) => {
    const job = masses.get(identifier(body.msg_id));
    return { msg_id: job.msg_id, msg_status: masses.status(job) };
  }),
];
