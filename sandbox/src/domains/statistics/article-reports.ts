import { HOURS, portions } from './past.js';
import type { Published, PublishedArticle } from './published.js';

/** Where readers come from: number and name of the place, how many of a hundred, and what getarticletotal calls it. */
const SOURCES = [
  { source: 0, scene: '公众号消息', weight: 55, field: 'session' },
  { source: 1, scene: '聊天会话', weight: 12, field: 'friends' },
  { source: 2, scene: '朋友圈', weight: 18, field: 'feed' },
  { source: 4, scene: '公众号主页', weight: 5, field: 'hist_msg' },
  { source: 5, scene: '其他', weight: 4, field: 'other' },
  { source: 6, scene: '推荐', weight: 4, field: 'kanyikan' },
  { source: 7, scene: '搜一搜', weight: 2, field: 'souyisou' },
];
const ALL_SOURCES = 99_999_999;
/** Where readers share to: friends, Moments, anywhere else. */
const SHARES = [
  { scene: 1, weight: 60, field: 'session' },
  { scene: 2, weight: 35, field: 'feed' },
  { scene: 255, weight: 5, field: 'other' },
];

/** Of some users, how often they did something: some do it more than once. */
const times = (users: number) => users + Math.floor(users / 4);
const sharers = (readers: number) => Math.round(readers / 25);
const collectors = (readers: number) => Math.round(readers / 60);
const originalReaders = (readers: number) => Math.round(readers / 90);

/** Each of some places with its portion of users, where it has any. */
function spread<Place extends { weight: number }>(
  users: number,
  places: Place[],
): (Place & { users: number })[] {
  const counts = portions(
    users,
    places.map(({ weight }) => weight),
  );
  return places.map((place, index) => ({ ...place, users: counts[index] ?? 0 }));
}

/** What readers did. Of one source alone, WeChat knows neither the original page nor favourites. */
function acts(readers: number, isOfAll = true) {
  const [original, favourite] = isOfAll ? [originalReaders(readers), collectors(readers)] : [0, 0];
  return {
    int_page_read_user: readers,
    int_page_read_count: times(readers),
    ori_page_read_user: original,
    ori_page_read_count: times(original),
    share_user: sharers(readers),
    share_count: times(sharers(readers)),
    add_to_fav_user: favourite,
    add_to_fav_count: times(favourite),
  };
}

function readRows(readers: number) {
  const rows = spread(readers, SOURCES).filter(({ users }) => users > 0);
  const bySource = rows.map(({ source, users }) => ({ user_source: source, ...acts(users, false) }));
  return readers > 0 ? [{ user_source: ALL_SOURCES, ...acts(readers) }, ...bySource] : [];
}

function shareRows(sharing: number) {
  const rows = spread(sharing, SHARES).filter(({ users }) => users > 0);
  return rows.map(({ scene, users }) => ({
    share_scene: scene,
    share_count: times(users),
    share_user: users,
  }));
}

/** The rows of each hour of a day on which so many users did something. */
function hourly<Row extends object>(users: number, rowsOf: (users: number) => Row[]) {
  return portions(users, HOURS).flatMap((some, hour) =>
    rowsOf(some).map((row) => ({ ref_hour: hour * 100, ...row })),
  );
}

function reads(readers: number) {
  const sources = spread(readers, SOURCES).filter(({ users }) => users > 0);
  const bySource = sources.map(({ scene, users }) => ({ user_count: users, scene_desc: scene }));
  return { read_user: readers, read_user_source: [{ user_count: readers, scene_desc: '全部' }, ...bySource] };
}

function reactions(readers: number) {
  return {
    ...reads(readers),
    share_user: sharers(readers),
    zaikan_user: Math.round(readers / 70),
    like_user: Math.round(readers / 30),
    comment_count: Math.round(readers / 80),
    collection_user: collectors(readers),
  };
}

/** getarticletotal’s details of an article, up to the end of a day. */
function totals(readers: number, target: number) {
  const from = spread(readers, SOURCES).flatMap(({ field, users }) => [
    [`int_page_from_${field}_read_user`, users],
    [`int_page_from_${field}_read_count`, times(users)],
  ]);
  const to = spread(sharers(readers), SHARES).flatMap(({ field, users }) => [
    [`feed_share_from_${field}_user`, users],
    [`feed_share_from_${field}_cnt`, times(users)],
  ]);
  return { target_user: target, ...acts(readers), ...(Object.fromEntries([...from, ...to]) as object) };
}

/** getarticletotaldetail’s. */
function details(readers: number, target: number) {
  return {
    ...reactions(readers),
    praise_money: 0,
    read_subscribe_user: Math.round(readers / 200),
    read_delivery_rate: target > 0 ? readers / target : 0,
    read_finish_rate: 0.42,
    read_avg_activetime: 1.3,
    read_jump_position: [0.28, 0.17, 0.08, 0.05, 0.42].map((rate, index) => ({ position: index + 1, rate })),
  };
}

/** What readers did with the articles of the account, by the names of the reports; each makes the rows of a day. */
export function articleReports(published: Published, today: () => string) {
  const readers = (day: string) => published.readOn(day).reduce((sum, { count }) => sum + count, 0);
  const untilToday = (article: PublishedArticle, detailsOf: typeof totals | typeof details) =>
    article.readers
      .filter(({ day }) => day < today())
      .map(({ day, count }) => ({ stat_date: day, ...detailsOf(count, article.target) }));
  return {
    getarticlesummary: (day: string) =>
      published.readOn(day).flatMap(({ msgid, title, count }) => {
        const row = { user_source: 0, msgid, title, ...acts(count) };
        // What hardly anybody read is left out.
        return row.int_page_read_count + row.share_count + row.add_to_fav_count < 3 ? [] : row;
      }),
    getarticletotal: (day: string) =>
      published.on(day).map((article) => {
        const { msgid, title } = article;
        return { user_source: 0, msgid, title, details: untilToday(article, totals) };
      }),
    getuserread: (day: string) => readRows(readers(day)),
    getuserreadhour: (day: string) => hourly(readers(day), readRows),
    getusershare: (day: string) => shareRows(sharers(readers(day))),
    getusersharehour: (day: string) => hourly(sharers(readers(day)), shareRows),
    getarticleread: (day: string) =>
      published.readOn(day).map(({ msgid, count }) => ({ msgid, detail: reads(count) })),
    getarticleshare: (day: string) =>
      published.readOn(day).flatMap(({ msgid, count }) => {
        const share_user = sharers(count);
        return share_user > 0 ? { msgid, detail: { share_user } } : [];
      }),
    getbizsummary: (day: string) => {
      const [read, sent] = [readers(day), published.on(day).length];
      const others = { redirect_ori_page_user: originalReaders(read), send_page_count: sent };
      return read > 0 || sent > 0 ? [{ detail: { ...reactions(read), ...others } }] : [];
    },
    getarticletotaldetail: (day: string) =>
      published.on(day).map((article) => {
        const { msgid, publish_type, title, url } = article;
        const detail_list = untilToday(article, details);
        return { msgid, publish_type, title, content_url: url, detail_list };
      }),
  };
}
