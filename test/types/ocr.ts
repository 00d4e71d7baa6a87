import { IncomingMessage } from 'node:http';
import API from 'wechat-api';
import type { PictureSource } from 'wechat-api/types';

declare const api: API;
declare const picture: PictureSource;
declare const req: IncomingMessage;

api.ocrIdCard('id.jpg', (err, card) => (card.type === 'Front' ? card.name : card.valid_date));
api.ocrIdCard({ url: 'https://example.com/id.jpg' }, (err, card) => card.id?.length);
api.ocrIdCard({ file: Buffer.from('x'), filename: 'id.jpg' }, (err) => err?.code);
api.ocrIdCard(Buffer.from('x'), () => {});
api.ocrIdCard(req, () => {});
api.ocrIdCard(picture, () => {});
// @ts-expect-error an address is text
api.ocrIdCard({ url: 5 }, () => {});
// @ts-expect-error no picture
api.ocrIdCard(() => {});

api.ocrBankCard('card.jpg', (err, card) => card.number ?? card.id);
api.ocrDriving('licence.jpg', (err, licence) => licence.card_position_front?.pos.left_top.x);
api.ocrDrivingLicense('licence.jpg', (err, licence) => licence.valid_to.length);
api.ocrBizLicense('licence.jpg', (err, licence) => licence.enterprise_name ?? licence.img_size?.w);
api.ocrText('page.jpg', (err, { items: [line] }) => line && line.text.length + line.pos.right_bottom.y);
api.ocrMenu('menu.jpg', (err, { content }) =>
  typeof content === 'string' ? content.length : content.menu_items[0]?.price,
);
// @ts-expect-error it may be text
api.ocrMenu('menu.jpg', (err, { content }) => content.menu_items);

const card: Promise<{ number?: string }> = api.promises.ocrBankCard({ url: 'https://example.com/card.jpg' });
void card;
