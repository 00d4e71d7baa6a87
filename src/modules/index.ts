/** JS-SDK — tickets and signatures. */
export * from './js';
/** 用户管理 — followers and blocked users. */
export * from './user';
/** 用户标签 — tags on followers. */
export * from './tag';
/** 用户分组 — groups of followers, which tags replaced. */
export * from './group';
/** 自定义菜单 — the menu. */
export * from './menu';
/** 个性化菜单 — menus for some followers. */
export * from './menu-custom';
/** 客服消息 — messages to followers who wrote within the last 48 hours. */
export * from './message';
/** 模板消息 — notices by template. */
export * from './template';
/** 群发消息 — messages to many. */
export * from './mass';
/** 草稿箱 — drafts of articles. */
export * from './draft';
/** 发布能力 — publishing drafts. */
export * from './publish';
/** 发布文章 — an article from HTML to its address. */
export * from './article';
/** 留言管理 — comments on articles. */
export * from './comment';
/** 订阅通知 — notices that users have subscribed to. */
export * from './subscribe';
/** 客服管理 — customer-service accounts, sessions and records. */
export * from './kf';
/** 临时素材 — files kept for three days. */
export * from './media';
/** 永久素材 — files and articles kept for good. */
export * from './material';
/** 带参数二维码 — QR codes, and which mini program they open. */
export * from './qrcode';
/** 短链接 — short links and short keys. */
export * from './url';
/** 数据统计 — statistics. */
export * from './datacube';
/** 广告数据 — what advertisements and goods on commission earn. */
export * from './publisher';
/** 商品卡片 — products in articles. */
export * from './product';
/** 卡券 — cards and coupons. */
export * from './card';
/** 门店 — stores. */
export * from './poi';
/** 门店小程序 — the store mini program and its stores. */
export * from './store';
/** 摇一摇周边 — beacons and what a shake beside them shows. */
export * from './shakearound';
/** 微信小店 — the shop. */
export * from './shop';
/** 微信支付（旧版） — the first payment interface. */
export * from './payment';
/** 维权 — complaints of buyers. */
export * from './feedback';
/** 微信硬件 — devices. */
export * from './device';
/** 电子发票 — invoices, their authorization, platforms, reimbursement and titles. */
export * from './invoice';
/** 一物一码 — a QR code for each product. */
export * from './market-code';
/** 语义理解 — what a sentence means. */
export * from './semantic';
/** 网页授权 — what a user lets a page know. */
export * from './oauth';
/** 自动回复 — what the account answers by itself. */
export * from './autoreply';
/** 语音识别与翻译 — what a recording says, and translations. */
export * from './voice';
/** OCR 识别 — what is written in a picture. */
export * from './ocr';
/** 图像处理 — how pictures are cropped, and codes in them. */
export * from './image';
/** 微信服务器 IP — addresses of WeChat's servers. */
export * from './ip';
/** API 管理 — quotas, what became of a call, the stable token. */
export * from './quota';
/** 非税缴费 — fees and fines paid to the government, their bills, parking and tolls. */
export * from './nontax';
/** 城市服务 — city services. */
export * from './city';
