/** A step of WeChat's pages: words in capitals stand for what earlier steps have found. */
export interface CurlStep {
  /** What it does, and where the page is. */
  name: string;
  /** The arguments of curl. */
  curl: string[];
  /** The answer as the page shows it, for its fields and types. */
  sample?: object;
  /** What the answer has beyond the page, as captures show. */
  captured?: object;
  /** The headers of an answer that is a file, as the page shows them. */
  headers?: Record<string, RegExp>;
  /** The word that stands for something of the answer from now on, and where it is. */
  learns?: Record<string, string>;
  /** What happens on WeChat's side before. */
  before?: [event: string, ...words: string[]];
}

const API = 'https://api.weixin.qq.com';

const at = (path: string, query = '') => `${API}${path}?access_token=ACCESS_TOKEN${query}`;
const json = (path: string, body: object) => ['-d', JSON.stringify(body), at(path)];
const OK = { errcode: 0, errmsg: 'ok' };

const button = [
  { type: 'click', name: '今日歌曲', key: 'V1001_TODAY_MUSIC' },
  {
    name: '菜单',
    sub_button: [
      { type: 'view', name: '搜索', url: 'http://www.soso.com/' },
      { type: 'click', name: '赞一下我们', key: 'V1001_GOOD' },
    ],
  },
];

/** The first steps with an account, as WeChat's pages have them. */
export const steps: CurlStep[] = [
  {
    name: '获取 access_token',
    curl: [`${API}/cgi-bin/token?grant_type=client_credential&appid=APPID&secret=APPSECRET`],
    sample: { access_token: 'ACCESS_TOKEN', expires_in: 7200 },
    learns: { ACCESS_TOKEN: 'access_token' },
  },
  {
    name: '获取 access_token: a wrong appid',
    curl: [`${API}/cgi-bin/token?grant_type=client_credential&appid=wx0000000000000000&secret=APPSECRET`],
    sample: { errcode: 40013, errmsg: 'invalid appid' },
  },
  {
    name: '获取稳定版接口调用凭据',
    curl: [
      ...['-H', 'Content-Type: application/json'],
      ...['-d', '{"grant_type":"client_credential","appid":"APPID","secret":"APPSECRET"}'],
      `${API}/cgi-bin/stable_token`,
    ],
    sample: { access_token: 'ACCESS_TOKEN', expires_in: 7200 },
  },
  {
    name: '获取微信服务器 IP 地址',
    curl: [at('/cgi-bin/getcallbackip')],
    sample: { ip_list: ['127.0.0.1'] },
  },
  { name: '创建菜单', curl: json('/cgi-bin/menu/create', { button }), sample: OK },
  {
    name: '查询菜单',
    curl: [at('/cgi-bin/menu/get')],
    sample: {
      menu: { button: [{ type: 'click', name: '今日歌曲', key: 'V1001_TODAY_MUSIC', sub_button: [] }] },
    },
  },
  {
    name: '获取自定义菜单配置',
    curl: [at('/cgi-bin/get_current_selfmenu_info')],
    sample: {
      is_menu_open: 1,
      selfmenu_info: { button: [{ type: 'click', name: '今日歌曲', key: 'V1001_TODAY_MUSIC' }] },
    },
  },
  { name: '删除菜单', curl: [at('/cgi-bin/menu/delete')], sample: OK },
  {
    name: '获取用户列表',
    curl: [at('/cgi-bin/user/get', '&next_openid=')],
    sample: { total: 2, count: 2, data: { openid: ['OPENID1'] }, next_openid: 'NEXT_OPENID' },
    learns: { OPENID: 'data.openid.0', OTHER: 'data.openid.1' },
  },
  {
    name: '获取用户基本信息',
    curl: [at('/cgi-bin/user/info', '&openid=OPENID&lang=zh_CN')],
    sample: {
      subscribe: 1,
      openid: 'o6_bmjrPTlm6_2sgVt7hMZOPfL2M',
      language: 'zh_CN',
      subscribe_time: 1382694957,
      remark: '',
      groupid: 0,
      tagid_list: [],
      subscribe_scene: 'ADD_SCENE_QR_CODE',
      qr_scene: 98765,
      qr_scene_str: '',
    },
    captured: { nickname: '', sex: 0, city: '', province: '', country: '', headimgurl: '' },
  },
  {
    name: '设置用户备注名',
    curl: json('/cgi-bin/user/info/updateremark', { openid: 'OPENID', remark: 'pangzi' }),
    sample: OK,
  },
  {
    name: '创建标签',
    curl: json('/cgi-bin/tags/create', { tag: { name: '广东' } }),
    sample: { tag: { id: 134, name: '广东' } },
    learns: { TAGID: 'tag.id' },
  },
  {
    name: '批量为用户打标签',
    curl: [
      '-d',
      '{"openid_list":["OPENID","OTHER"],"tagid":TAGID}',
      at('/cgi-bin/tags/members/batchtagging'),
    ],
    sample: OK,
  },
  {
    name: '获取标签下粉丝列表',
    curl: ['-d', '{"tagid":TAGID,"next_openid":""}', at('/cgi-bin/user/tag/get')],
    sample: {
      count: 2,
      data: { openid: ['ocYxcuAEy30bX0NXmGn4ypqx3tI0'] },
      next_openid: 'ocYxcuBt0mRugKZ7tGAHPnUaOW7Y',
    },
  },
  {
    name: '获取公众号已创建的标签',
    curl: [at('/cgi-bin/tags/get')],
    sample: { tags: [{ id: 1, name: '每天一罐可乐星人', count: 0 }] },
  },
  {
    name: '客服接口-发消息',
    before: ['followerSays', 'OPENID', '在吗'],
    curl: json('/cgi-bin/message/custom/send', {
      touser: 'OPENID',
      msgtype: 'text',
      text: { content: 'Hello World' },
    }),
    sample: OK,
  },
  {
    name: '新增临时素材',
    curl: ['-F', 'media=@IMAGE', at('/cgi-bin/media/upload', '&type=image')],
    sample: { type: 'TYPE', media_id: 'MEDIA_ID', created_at: 123456789 },
    captured: { item: [] },
    learns: { MEDIA_ID: 'media_id' },
  },
  {
    name: '获取临时素材',
    curl: ['-I', '-G', at('/cgi-bin/media/get', '&media_id=MEDIA_ID')],
    headers: {
      'content-type': /^image\/jpeg$/,
      'content-disposition': /^attachment; filename="[^"]+\.jpg"$/,
      'content-length': /^[1-9]/,
    },
  },
  {
    name: '上传图文消息内的图片获取 URL',
    curl: ['-F', 'media=@IMAGE', at('/cgi-bin/media/uploadimg')],
    sample: { url: 'http://mmbiz.qpic.cn/mmbiz/gLO17UPS6FS2xsypf378iaNhWacZ1G1UplZYWEYfwvuU6Ont96b1roYs' },
  },
  {
    name: '新增永久素材: a picture',
    curl: ['-F', 'media=@IMAGE', at('/cgi-bin/material/add_material', '&type=image')],
    sample: { media_id: 'MEDIA_ID', url: 'URL' },
    captured: { item: [] },
    learns: { MATERIAL_ID: 'media_id' },
  },
  {
    name: '新增永久素材: a video',
    curl: [
      at('/cgi-bin/material/add_material', '&type=video'),
      ...['-F', 'media=@VIDEO', '-F', 'description={"title":"VIDEO_TITLE","introduction":"INTRODUCTION"}'],
    ],
    sample: { media_id: 'MEDIA_ID' },
    captured: { item: [] },
  },
  {
    name: '获取永久素材总数',
    curl: [at('/cgi-bin/material/get_materialcount')],
    sample: { voice_count: 1, video_count: 1, image_count: 1, news_count: 1 },
  },
  {
    name: '获取永久素材列表',
    curl: json('/cgi-bin/material/batchget_material', { type: 'image', offset: 0, count: 20 }),
    sample: {
      total_count: 1,
      item_count: 1,
      item: [{ media_id: 'MEDIA_ID', name: 'NAME', update_time: 1500000000, url: 'URL' }],
    },
    captured: {
      item: [{ media_id: 'MEDIA_ID', name: 'NAME', update_time: 1500000000, url: 'URL', tags: [] }],
    },
  },
  {
    name: '删除永久素材',
    curl: json('/cgi-bin/material/del_material', { media_id: 'MATERIAL_ID' }),
    sample: OK,
  },
  {
    name: '创建二维码 ticket',
    curl: json('/cgi-bin/qrcode/create', {
      expire_seconds: 604800,
      action_name: 'QR_SCENE',
      action_info: { scene: { scene_id: 123 } },
    }),
    sample: {
      ticket: 'gQH47joAAAAAAAAAASxodHRwOi8',
      expire_seconds: 60,
      url: 'http://weixin.qq.com/q/kZgfwMTm72WWPkovabbI',
    },
    learns: { TICKET: 'ticket' },
  },
  {
    name: '通过 ticket 换取二维码',
    curl: ['-I', '-G', '--data-urlencode', 'ticket=TICKET', 'https://mp.weixin.qq.com/cgi-bin/showqrcode'],
    headers: { 'content-type': /^image\/jpe?g$/ },
  },
  {
    name: '获取选用模板列表',
    curl: [at('/cgi-bin/template/get_all_private_template')],
    sample: {
      template_list: [
        {
          template_id: 'iPk5sOIt5X_flOVKn5GrTFpncEYTojx6ddbt8WYoV5s',
          title: '领取奖金提醒',
          primary_industry: 'IT科技',
          deputy_industry: '互联网|电子商务',
          content: '{{result.DATA}}',
          example: '您已提交领奖申请',
        },
      ],
    },
    learns: { TEMPLATE_ID: 'template_list.0.template_id' },
  },
  {
    name: '发送模板消息',
    curl: json('/cgi-bin/message/template/send', {
      touser: 'OPENID',
      template_id: 'TEMPLATE_ID',
      url: 'http://weixin.qq.com/download',
      data: { keyword1: { value: '巧克力' } },
    }),
    sample: { ...OK, msgid: 200228332 },
  },
  {
    name: '获取 jsapi_ticket',
    curl: [at('/cgi-bin/ticket/getticket', '&type=jsapi')],
    sample: { ...OK, ticket: 'bxLdikRXVbTPdHSM05e5u5sUoXNKd8', expires_in: 7200 },
  },
  {
    name: 'a dead access_token',
    curl: [`${API}/cgi-bin/user/get?access_token=WRONG`],
    sample: { errcode: 40001, errmsg: 'invalid credential' },
  },
];
