import { call, FIXTURE } from './row.js';

const CROP = '/cv/img/aicrop';
const SCAN = '/cv/img/qrcode';
const url = 'https://example.com/a.jpg';
const file = { name: 'img', filename: 'fixture.jpg' };
const ratios = { name: 'ratios', value: '1,2.35' };

export const image = {
  cropImage: [
    call(FIXTURE).upload(CROP, {}, [file]),
    call(FIXTURE, []).upload(CROP, {}, [file]),
    call(FIXTURE, [1, 2.35]).upload(CROP, {}, [ratios, file]),
    call({ url }).post(CROP, undefined, { img_url: url }),
    call({ url }, [1, 2.35]).upload(CROP, { img_url: url }, [ratios]),
  ],
  scanQRCode: [call(FIXTURE).upload(SCAN, {}, [file]), call({ url }).post(SCAN, undefined, { img_url: url })],
};
