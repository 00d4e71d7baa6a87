import { call } from './row.js';

const cover = Buffer.from('/9j/4AAQSkZJRgABAQAAAQABAAD/2Q==', 'base64');
const png = 'data:image/png;base64,iVBORw0KGgo=';
const article = { title: '新品上市', author: '店长', content: `<p>拿铁<img src="${png}"></p>`, cover };

/** What WeChat answers in the place of the sandbox: see `accept` of the test. */
const [ADDRESS, ID] = ['http://mmbiz.qpic.cn/mmbiz_png/P/0', 'MEDIA'];

const draft = [
  call().upload('/cgi-bin/media/uploadimg', {}, [{ name: 'media', filename: 'picture.png' }]),
  call().upload('/cgi-bin/material/add_material', { type: 'image' }, [
    { name: 'media', filename: 'picture.jpg' },
  ]),
  call().post('/cgi-bin/draft/add', {
    articles: [
      {
        title: '新品上市',
        author: '店长',
        content: `<p>拿铁<img src="${ADDRESS}"></p>`,
        thumb_media_id: ID,
      },
    ],
  }),
];

const submit = call().post('/cgi-bin/freepublish/submit', { media_id: ID });

export const publishedArticle = {
  publishArticle: [
    call(article).several(...draft, submit, call().post('/cgi-bin/freepublish/get', { publish_id: 1 })),
    call({ ...article, publish: false }).several(...draft),
    call({ ...article, wait: false }).several(...draft, submit),
    call({ articles: [{ title: 't', content: '<p>x</p>', cover: { media_id: 'C' } }], publish: false }).post(
      '/cgi-bin/draft/add',
      { articles: [{ title: 't', content: '<p>x</p>', thumb_media_id: 'C' }] },
    ),
  ],
};
