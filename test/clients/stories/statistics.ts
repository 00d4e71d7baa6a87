import { call, type Story } from '../kit/step.js';

/** Asks about some days, and wants a list. */
const asks = (method: string, from: string, to: string) =>
  call(method, (facts) => [facts[from], facts[to]], { learns: { [method]: 'list' } });

const ofWeek = (method: string) => asks(method, 'weekAgo', 'yesterday');
const ofDay = (method: string) => asks(method, 'yesterday', 'yesterday');

export const statistics: Story = [
  ...['getUserSummary', 'getUserCumulate', 'getUserShare', 'getUpstreamMsg', 'getUpstreamMsgDist'].map(
    ofWeek,
  ),
  ...['getInterfaceSummary', 'getBizSummary'].map(ofWeek),
  asks('getUserRead', 'twoDaysAgo', 'yesterday'),
  ...['getUserReadHour', 'getUserShareHour', 'getUpstreamMsgHour', 'getInterfaceSummaryHour'].map(ofDay),
  ...[
    'getArticleSummary',
    'getArticleTotal',
    'getArticleRead',
    'getArticleShare',
    'getArticleTotalDetail',
  ].map(ofDay),
  ...['getUpstreamMsgWeek', 'getUpstreamMsgDistWeek'].map((method) => asks(method, 'monday', 'monday')),
  ...['getUpstreamMsgMonth', 'getUpstreamMsgDistMonth'].map((method) =>
    asks(method, 'firstOfMonth', 'firstOfMonth'),
  ),
  ...['getPublisherAdPosStats', 'getPublisherCpsStats'].map(ofWeek),
  call('getPublisherSettlement', ({ weekAgo, yesterday }) => [weekAgo, yesterday], {
    learns: { settlements: 'settlement_list' },
  }),
];
