import { call, FIXTURE } from './row.js';

const url = 'https://example.com/a.jpg?b=1&c=2';

const picture = (path: string) => [
  call(FIXTURE).upload(path, {}, [{ name: 'img', filename: 'fixture.jpg' }]),
  call({ url }).post(path, undefined, { img_url: url }),
];

export const ocr = {
  ocrIdCard: picture('/cv/ocr/idcard'),
  ocrBankCard: picture('/cv/ocr/bankcard'),
  ocrDriving: picture('/cv/ocr/driving'),
  ocrDrivingLicense: picture('/cv/ocr/drivinglicense'),
  ocrBizLicense: picture('/cv/ocr/bizlicense'),
  ocrText: picture('/cv/ocr/comm'),
  ocrMenu: picture('/cv/ocr/menu'),
};
