import { image } from '../../requests/image.js';
import { ocr } from '../../requests/ocr.js';
import { product } from '../../requests/product.js';
import { likeRow } from '../kit/from-table.js';
import type { Story } from '../kit/step.js';

/** What WeChat sees in pictures; and the goods that articles show. */
export const pictures: Story = [
  ...Object.keys(ocr).map((method) => likeRow(ocr, method)),
  ...Object.keys(image).map((method) => likeRow(image, method)),
  likeRow(product, 'getProductCardInfo'),
];
