import API from 'wechat-api';

declare const api: API;

api.getUserSummary(
  '2014-12-02',
  '2014-12-07',
  (err, { list: [row] }) => row && row.new_user - row.cancel_user,
);
api.getUserCumulate('2014-12-02', '2014-12-07', (err, { list }) => list[0]?.cumulate_user);
// @ts-expect-error a date is text
api.getUserSummary(new Date(), new Date(), () => {});
// @ts-expect-error the last day is missing
api.getUserCumulate('2014-12-02', () => {});

api.getArticleRead(
  '2025-11-02',
  '2025-11-02',
  (err, { list: [row], is_delay }) =>
    !is_delay && row?.detail.read_user_source.find(({ scene_desc }) => scene_desc === '朋友圈')?.user_count,
);
api.getArticleShare('2025-11-02', '2025-11-02', (err, { list: [row] }) => row?.detail.share_user);
// @ts-expect-error who shared is not who read
api.getArticleShare('2025-11-02', '2025-11-02', (err, { list: [row] }) => row?.detail.read_user);
api.getBizSummary('2025-11-02', '2025-11-05', (err, { list: [row] }) => row?.detail.send_page_count);
// @ts-expect-error the figures of the account are not those of an article
api.getBizSummary('2025-11-02', '2025-11-05', (err, { list: [row] }) => row?.msgid);
api.getArticleTotalDetail('2025-11-02', '2025-11-02', (err, { list: [row] }) => {
  const [day] = row?.detail_list ?? [];
  return row?.title ?? (day && day.praise_money + (day.read_jump_position[0]?.rate ?? 0));
});
const trends: Promise<{ is_delay: boolean }> = api.promises.getArticleTotalDetail('2025-11-02', '2025-11-02');
void trends;

api.getArticleSummary('2014-12-08', '2014-12-08', (err, { list: [row] }) => row?.add_to_fav_count);
api.getArticleTotal(
  '2014-12-08',
  '2014-12-08',
  (err, { list: [row] }) =>
    row?.details[0]?.feed_share_from_feed_cnt ?? row?.details[0]?.int_page_from_souyisou_read_user,
);
// @ts-expect-error the figures of a total are in its details
api.getArticleTotal('2014-12-08', '2014-12-08', (err, { list: [row] }) => row?.share_user);
api.getUserRead('2014-12-08', '2014-12-10', (err, { list: [row] }) => row?.user_source === 99999999);
// @ts-expect-error a day has no hour
api.getUserRead('2014-12-08', '2014-12-10', (err, { list: [row] }) => row?.ref_hour);
api.getUserReadHour('2014-12-08', '2014-12-08', (err, { list: [row] }) => row?.ref_hour);
api.getUserShare('2014-12-08', '2014-12-14', (err, { list: [row] }) => row?.share_scene === 255);
api.getUserShareHour('2014-12-08', '2014-12-08', (err, { list: [row] }) => row?.ref_hour);

api.getUpstreamMsg('2014-12-07', '2014-12-08', (err, { list: [row] }) => row?.msg_type === 1);
api.getUpstreamMsgHour('2014-12-07', '2014-12-07', (err, { list: [row] }) => row?.ref_hour);
api.getUpstreamMsgWeek('2014-12-07', '2014-12-08', (err, { list: [row] }) => row?.msg_count);
api.getUpstreamMsgMonth('2014-11-01', '2014-11-05', (err, { list: [row] }) => row?.msg_user);
api.getUpstreamMsgDist('2014-12-07', '2014-12-08', (err, { list: [row] }) => row?.count_interval === 3);
// @ts-expect-error a distribution counts users, not messages
api.getUpstreamMsgDist('2014-12-07', '2014-12-08', (err, { list: [row] }) => row?.msg_count);
api.getUpstreamMsgDistWeek('2014-12-07', '2014-12-08', (err, { list: [row] }) => row?.msg_user);
api.getUpstreamMsgDistMonth('2014-12-07', '2014-12-08', (err, { list: [row] }) => row?.msg_user);

api.getInterfaceSummary(
  '2014-12-01',
  '2014-12-07',
  (err, { list: [row] }) => row && row.total_time_cost / row.callback_count,
);
api.getInterfaceSummaryHour('2014-12-07', '2014-12-07', (err, { list: [row] }) => row?.ref_hour);

const cumulate: Promise<{ list: { cumulate_user: number }[] }> = api.promises.getUserCumulate(
  '2014-12-02',
  '2014-12-07',
);
void cumulate;
