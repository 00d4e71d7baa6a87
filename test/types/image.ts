import API from 'wechat-api';

declare const api: API;

api.cropImage('cat.jpg', (err, { results: [area] }) => area && area.crop_right - area.crop_left);
api.cropImage({ url: 'https://example.com/cat.jpg' }, [1, 2.35], (err, { img_size }) => img_size.w);
// @ts-expect-error a list is wanted
api.cropImage('cat.jpg', 2.35, () => {});

api.scanQRCode('code.png', (err, { code_results: [code] }) =>
  code?.type_name === 'QR_CODE' ? code.pos?.left_top.x : code?.data.length,
);
// @ts-expect-error a picture is a file or an address
api.scanQRCode({ img_url: 'https://example.com/code.png' }, () => {});

const codes: Promise<{ img_size: { h: number } }> = api.promises.scanQRCode({
  url: 'https://example.com/code.png',
});
void codes;
