import type { Endpoint } from '../endpoint.js';
import { familyOf } from '../family.js';
import { integer, list, oneOf, optional, text } from '../schema.js';
import { begin, pageId, shake } from './service.js';

const DOC =
  'https://developers.weixin.qq.com/doc/offiaccount/en/Shake_Nearby/Pages_management/Page_management.html';

const SAMPLE = {
  comment: 'just for test',
  description: 'test',
  icon_url: 'http://3gimg.qq.com/shake_nearby/dy/icon',
  page_id: 28840,
  page_url: 'https://zb.weixin.qq.com',
  title: '测试1',
};

const family = familyOf({
  service: shake,
  key: 'page_id',
  rows: ({ shakeAround }) => shakeAround.pages,
  sample: SAMPLE,
});

const wrong = 9001027;
const page = family.writing({
  doc: DOC,
  body: {
    title: text({ mostWidth: 12, wrong }),
    description: text({ mostWidth: 14, wrong }),
    page_url: text({ wrong }),
    icon_url: text({ wrong }),
    comment: optional(text({ least: 0, mostWidth: 30, wrong })),
  },
  row: ({ comment = '', description, icon_url, page_url, title }, page_id) => {
    return { comment, description, icon_url, page_id, page_url, title };
  },
});

export const pageEndpoints: Endpoint[] = [
  family.create('/shakearound/page/add', '新增页面 — Creates a page that shaking can bring up.', page),
  family.change('/shakearound/page/update', '编辑页面信息 — Changes a page.', page),
  family.remove('/shakearound/page/delete', '删除页面 — Deletes a page that no beacon has.', DOC),
  shake.post('/shakearound/page/search', '查询页面列表 — Lists pages: some, or all.', {
    doc: DOC,
    body: {
      type: optional(oneOf([1, 2])),
      page_ids: optional(list(pageId, { most: 50, long: 9001030 })),
      begin: optional(begin),
      count: optional(integer({ least: 0, most: 50, long: 9001030 })),
    },
    reply: { pages: [SAMPLE], total_count: 1 },
    handle({ shakeAround: { pages } }, { page_ids, begin: first = 0, count = 50 }) {
      const { rows, total } = pages.page(first, count);
      const found = page_ids?.map((id) => pages.get(String(id)));
      return { pages: found ?? rows, total_count: found?.length ?? total };
    },
  }),
];
