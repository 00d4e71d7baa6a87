import API from 'wechat-api';

declare const api: API;

api.semantic(
  'o1',
  { query: '附近有什么好吃的', category: 'nearby', latitude: 39.9, longitude: 116.4 },
  (_err, result) => (result.type === 'nearby' ? result.semantic.intent : result.semantic.details.start_loc),
);
api.semantic(
  'o1',
  { query: '明天天气', category: 'weather,hotel', city: '北京' },
  (err) => err?.code === 7000000,
);
// @ts-expect-error what may it be about?
api.semantic('o1', { query: '明天天气' }, () => {});
// @ts-expect-error who said it?
api.semantic({ query: '明天天气', category: 'weather' }, () => {});

const meaning: Promise<{ semantic: { intent: string } }> = api.promises.semantic('o1', {
  query: '明天天气',
  category: 'weather',
});
void meaning;
