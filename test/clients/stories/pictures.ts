import { image } from '../../requests/image.js';
import { ocr } from '../../requests/ocr.js';
import { product } from '../../requests/product.js';
import { likeRow } from '../kit/from-table.js';
import type { Story } from '../kit/step.js';

const NOTHING = 'a picture with anything on it';

/** What WeChat sees in pictures; and the goods that articles show. */
export const pictures: Story = [
  ...Object.keys(ocr).map((method) => likeRow(ocr, method, { lacks: NOTHING })),
  ...Object.keys(image).map((method) => likeRow(image, method, { lacks: NOTHING })),
  likeRow(product, 'getProductCardInfo', { lacks: 'goods in a WeChat shop' }),
];
