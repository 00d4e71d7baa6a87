import { daysLater, dayOf } from '../../core/clock.js';
import type { Context } from '../../core/context.js';
import { remember } from '../../core/history.js';
import type { Past } from './past.js';
import type { UserStatistics } from './user-statistics.js';

/** What is said of articles that were sent or published together. */
interface Publication {
  msg_data_id: number;
  /** 0 where followers were told of them, 1 where not. */
  publish_type: 0 | 1;
  articles: { title: string; url: string }[];
  /** How many followers were told of them. */
  target: number;
}

/** An article that the account has published, and its readers. */
export interface PublishedArticle extends Omit<Publication, 'articles'> {
  title: string;
  url: string;
  /** The msg_data_id, and which of its articles, from 1. */
  msgid: string;
  /** How many read it by the end of the day of its publication, of the next day … */
  readers: { day: string; count: number }[];
}

const TITLES = [
  '本周新品',
  '周末去哪儿',
  '一杯好咖啡的秘密',
  '会员日来了',
  '读者来信',
  '冬天的第一杯热饮',
  '门店故事',
];
/** How the readers of an article spread over the days after its publication. */
const DECAY = [60, 20, 9, 5, 3, 2, 1];
const FIRST_DAY = Date.parse('2014-12-01');

/** The articles that the account has published. Nobody reads in the sandbox: how they were read is made up. */
export class Published {
  private readonly list: (Publication & { day: string })[];

  constructor(
    context: Context,
    private readonly users: UserStatistics,
    private readonly past: Past,
  ) {
    this.list = context.part('published articles', () => ({ list: [] as typeof this.list })).list;
    context.on<Publication>('articles.published', (published) => {
      remember(this.list, { ...published, day: dayOf(context.clock.now) });
    });
  }

  /** The articles of a day. */
  on(day: string): PublishedArticle[] {
    const found = this.past.has(day) ? this.inPast(day) : this.list.filter((one) => one.day === day);
    return found.flatMap(({ articles, ...about }) =>
      articles.map((article, index) => {
        const msgid = `${about.msg_data_id}_${index + 1}`;
        return { ...about, ...article, msgid, readers: this.readers(day, about.target, msgid, index) };
      }),
    );
  }

  /** The articles that are still read on a day, and by how many. */
  readOn(day: string): { msgid: string; title: string; count: number }[] {
    const articles = DECAY.flatMap((_, age) => this.on(daysLater(day, -age)));
    const read = articles.map(({ msgid, title, readers }) => {
      const by = (end: string) => readers.find((one) => one.day === end)?.count ?? 0;
      return { msgid, title, count: by(day) - by(daysLater(day, -1)) };
    });
    return read.filter(({ count }) => count > 0);
  }

  private readers(day: string, target: number, msgid: string, index: number) {
    const draw = this.past.series(`readers ${msgid}`);
    const most = (8 + draw() * 40 + target * (0.1 + draw() * 0.2)) / (index + 1);
    let count = 0;
    return DECAY.map((percent, age) => {
      count += Math.floor((most * percent * (0.8 + draw() * 0.4)) / 100);
      return { day: daysLater(day, age), count };
    });
  }

  private inPast(day: string): Publication[] {
    const draw = this.past.series(`articles ${day}`);
    if (draw() > 0.3) return [];
    const first = Math.floor(draw() * TITLES.length);
    const msg_data_id = 2_247_000_000 + (Date.parse(day) - FIRST_DAY) / 86_400_000;
    const articles = Array.from({ length: 1 + Math.floor(draw() * 3) }, (_, index) => ({
      title: TITLES[(first + index) % TITLES.length] ?? '',
      url: `http://mp.weixin.qq.com/s?__biz=MzA4&mid=${msg_data_id}&idx=${index + 1}#rd`,
    }));
    return [{ msg_data_id, publish_type: 0, articles, target: this.users.total(day) }];
  }
}
