import { describe, expect, it } from 'vitest';
import { failure, start } from '../support/client.js';

const picture = { file: Buffer.from('picture'), filename: 'a.jpg' };
const voice = { file: Buffer.from('voice'), filename: 'a.mp3' };
const video = { file: Buffer.from('video'), filename: 'a.mp4' };

async function startWithNews() {
  const started = await start();
  const { thumb_media_id = '' } = await started.api.promises.uploadMedia(picture, 'thumb');
  const article = { title: '标题', thumb_media_id, content: '<p>内容</p>' };
  const uploadNews = started.api.promises.uploadNews;
  const { media_id } = await uploadNews({ articles: [article, article] });
  return { ...started, uploadNews, article, mediaId: media_id };
}

describe('a mass message', () => {
  it('to openids reaches them once it is sent', async () => {
    const { sandbox, api, openid } = await start();
    const other = sandbox.follow();
    sandbox.freeze();
    const { msg_id } = await api.promises.massSendText('群发内容', [openid, other]);
    expect(msg_id).toBe(3147483651);
    expect(await api.promises.getMassMessageStatus(msg_id)).toEqual({ msg_id, msg_status: 'SENDING' });
    expect(sandbox.state.masses.to(openid)).toEqual([]);
    sandbox.advance('5s');
    expect(await api.promises.getMassMessageStatus(msg_id)).toEqual({ msg_id, msg_status: 'SEND_SUCCESS' });
    expect(sandbox.state.masses.to(other)).toMatchObject([
      { msgtype: 'text', content: { content: '群发内容' }, openids: [openid, other] },
    ]);
    expect(sandbox.state.masses.jobs.map((job) => job.msg_id)).toEqual([msg_id]);
  });

  it('to all reaches all who follow', async () => {
    const { sandbox, api, openid } = await start();
    sandbox.unfollow(openid);
    await api.promises.massSendText('内容', true);
    sandbox.advance('5s');
    const { followers, masses } = sandbox.state;
    expect(followers.list.map((follower) => masses.to(follower.openid).length)).toEqual([1, 1]);
    expect(masses.jobs).toMatchObject([{ count: 2 }]);
    expect(masses.to(sandbox.follow({ subscribe_time: Math.ceil(Date.now() / 1000) + 5 }))).toEqual([]);
  });

  it('to a tag reaches those with the tag, under either name', async () => {
    const { sandbox, api, openid } = await start();
    const { tag } = await api.promises.createTag('会员');
    await api.promises.membersBatchtagging(tag.id, [openid]);
    await api.promises.massSendText('内容', tag.id);
    // What 1.35.1 said.
    const filter = { group_id: tag.id };
    await api.promises.massSend({ filter, msgtype: 'text', text: { content: '内容' } });
    expect(sandbox.state.masses.jobs.map((job) => job.openids)).toEqual([[openid], [openid]]);
  });

  it('to a group reaches those in the group', async () => {
    const { sandbox, api, openid } = await start();
    await api.promises.membersBatchtagging(2, [openid]);
    const filter = { group_id: 2 };
    await api.promises.massSend({ filter, msgtype: 'text', text: { content: '内容' } });
    expect(sandbox.state.masses.jobs[0]?.openids).toEqual([openid]);
  });

  it('of each kind is taken, but for a video that was uploaded', async () => {
    const { sandbox, api, mediaId } = await startWithNews();
    const openids = sandbox.state.followers.list.map((follower) => follower.openid);
    const { media_id: image } = await api.promises.uploadMedia(picture, 'image');
    const { media_id: record } = await api.promises.uploadMedia(voice, 'voice');
    const { media_id: film } = await api.promises.uploadMedia(video, 'video');
    const news = await api.promises.massSendNews(mediaId, openids);
    expect(news.msg_data_id).toEqual(expect.any(Number));
    await api.promises.massSendImage(image, openids);
    await api.promises.massSend({ msgtype: 'image', images: { media_ids: [image, image] } }, true);
    await api.promises.massSendVoice(record, openids);
    const about = { media_id: film, title: '标题', description: '说明' };
    expect((await failure(api.promises.massSendMPVideo(about, openids))).code).toBe(48022);
    expect(sandbox.state.masses.jobs.map((job) => job.msgtype)).toEqual([
      'mpnews',
      'image',
      'image',
      'voice',
    ]);
    expect(sandbox.state.massSources.videos.list).toMatchObject([
      { source: film, title: '标题', description: '说明' },
    ]);
  });

  it('is refused, and not kept, where something of it is wrong', async () => {
    const { sandbox, api } = await start();
    const openids = sandbox.state.followers.list.map((follower) => follower.openid);
    const { media_id: film } = await api.promises.uploadMedia(video, 'video');
    const { promises } = api;
    const card = { msgtype: 'wxcard' as const, wxcard: { card_id: 'none' } };
    const codes = [
      [() => promises.massSendText('', openids), 44004],
      [() => promises.massSendText('内容', []), 40130],
      [() => promises.massSendText('内容', openids.slice(0, 1)), 40130],
      [() => promises.massSendText('内容', ['nobody', 'nobody']), 40003],
      [() => promises.massSendText('内容', 4711), 40152],
      [() => promises.massSendText('内容', false), 40152],
      [() => promises.massSendNews('none', openids), 40007],
      [() => promises.massSendImage(film, openids), 40007],
      [() => promises.massSendVideo('none', openids), 40007],
      [() => promises.massSendVideo(film, openids), 48022],
      [() => promises.uploadMPVideo({ media_id: 'none' }), 40007],
      [() => promises.massSend(card, openids), 45113],
      [() => promises.massSend({ msgtype: 'poem' as 'text', text: { content: '诗' } }, true), 40008],
      [() => promises.getMassMessageStatus(34182), 40059],
      [() => promises.deleteMass('34182'), 40059],
    ] as const;
    for (const [call, code] of codes) expect((await failure(call())).code).toBe(code);
    expect(sandbox.state.masses.jobs).toEqual([]);
  });

  it('with the same clientmsgid is sent once, and its msg_id told', async () => {
    const { sandbox, api } = await start();
    const message = { msgtype: 'text' as const, text: { content: '内容' }, clientmsgid: 'send_1' };
    const { msg_id } = await api.promises.massSend(message, true);
    expect((await failure(api.promises.massSend(message, true))).code).toBe(45066);
    sandbox.advance('1m');
    const refused = await new Promise((resolve) => {
      api.massSend(message, true, (error, data: unknown) => {
        resolve([error, data]);
      });
    });
    expect(refused).toEqual([
      expect.objectContaining({ code: 45065 }),
      expect.objectContaining({ errcode: 45065, msg_id }),
    ]);
    expect(sandbox.state.masses.jobs).toHaveLength(1);
    const long = { ...message, clientmsgid: 'x'.repeat(33) };
    expect((await failure(api.promises.massSend(long, true))).code).toBe(45067);
  });

  it('of articles can be deleted once it is sent', async () => {
    const { sandbox, api, mediaId } = await startWithNews();
    sandbox.freeze();
    const { msg_id } = await api.promises.massSendNews(mediaId, true);
    const [job] = sandbox.state.masses.jobs;
    expect((await failure(api.promises.deleteMass(msg_id))).code).toBe(40065);
    sandbox.advance('5s');
    expect((await failure(api.promises.deleteMass(msg_id, 3))).code).toBe(40060);
    await api.promises.deleteMass({ url: String(job?.urls[1]) }, 2);
    expect(job?.deleted).toEqual([2]);
    expect((await api.promises.getMassMessageStatus(msg_id)).msg_status).toBe('SEND_SUCCESS');
    await api.promises.deleteMass(msg_id);
    expect((await api.promises.getMassMessageStatus(msg_id)).msg_status).toBe('DELETE');
    const { msg_id: text } = await api.promises.massSendText('内容', true);
    expect((await failure(api.promises.deleteMass(text))).code).toBe(40008);
  });
});

describe('articles', () => {
  it('are kept as they were uploaded', async () => {
    const { sandbox, article, mediaId } = await startWithNews();
    expect(sandbox.state.massSources.news.list).toMatchObject([
      { media_id: mediaId, articles: [article, article] },
    ]);
  });

  it('need a cover, a title and a text', async () => {
    const { sandbox, uploadNews, article } = await startWithNews();
    const upload = (change: object) => failure(uploadNews({ articles: [{ ...article, ...change }] }));
    expect((await upload({ thumb_media_id: 'none' })).code).toBe(40007);
    expect((await upload({ title: '' })).code).toBe(45003);
    expect((await upload({ content: '' })).code).toBe(44004);
    expect((await failure(uploadNews({ articles: [] }))).code).toBe(44003);
    const nine = Array<typeof article>(9).fill(article);
    expect((await failure(uploadNews({ articles: nine }))).code).toBe(45008);
    expect(sandbox.state.massSources.news.size).toBe(1);
  });
});

describe('a preview', () => {
  it('of each kind reaches one follower, and is no mass message', async () => {
    const { sandbox, api, openid, mediaId } = await startWithNews();
    const { media_id: image } = await api.promises.uploadMedia(picture, 'image');
    const { media_id: record } = await api.promises.uploadMedia(voice, 'voice');
    const { media_id: film } = await api.promises.uploadMedia(video, 'video');
    const { media_id: ready } = await api.promises.uploadMPVideo({ media_id: film });
    await api.promises.previewNews(openid, mediaId);
    await api.promises.previewText(openid, '预览');
    await api.promises.previewImage(openid, image);
    await api.promises.previewVoice(openid, record);
    await api.promises.previewVideo(openid, ready);
    const { previews, jobs } = sandbox.state.masses;
    expect(previews.map(({ msgtype }) => msgtype)).toEqual(['mpnews', 'text', 'image', 'voice', 'mpvideo']);
    expect(previews.every(({ touser }) => touser === openid)).toBe(true);
    expect(jobs).toEqual([]);
  });

  it('is refused for who is unknown, or with no text', async () => {
    const { sandbox, api, openid } = await start();
    expect((await failure(api.promises.previewText('nobody', '预览'))).code).toBe(40003);
    expect((await failure(api.promises.previewText(openid, ''))).code).toBe(44004);
    expect(sandbox.state.masses.previews).toEqual([]);
  });
});
