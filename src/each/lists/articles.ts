import { getComments as comments } from '../../modules/comment';
import { getDrafts as drafts } from '../../modules/draft';
import { getMaterials as materials } from '../../modules/material';
import { getPublished as published } from '../../modules/publish';
import { firstTwo, lastTwo } from '../paging/asking';
import { fields } from '../paging/fields';
import { offset } from '../paging/offset';
import { list } from '../paging/paging';

const counted = { items: 'item', total: 'total_count' } as const;

/** 永久素材，每次请求 20 个 — permanent material of one kind, 20 a request. */
export const getMaterials = list(offset(lastTwo(materials, 20), counted));

/** 草稿，每次请求 20 个 — drafts, 20 a request. */
export const getDrafts = list(offset(firstTwo(drafts, 20), counted));

/** 已发布的文章，每次请求 20 个 — publications, 20 a request. */
export const getPublished = list(offset(firstTwo(published, 20), counted));

/** 文章的评论，每次请求 49 条 — the comments on an article, 49 a request. */
export const getComments = list(
  offset(fields(comments, { place: 'begin', size: 'count', most: 49 }), { items: 'comment', total: 'total' }),
);
