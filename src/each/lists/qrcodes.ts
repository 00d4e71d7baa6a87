import { getQRCodeJumps as jumps } from '../../modules/qrcode';
import { fields } from '../paging/fields';
import { pageNumber } from '../paging/offset';
import { list } from '../paging/paging';

/** 二维码规则，每次请求 200 条 — the rules by which QR codes open a mini program, 200 a request. */
export const getQRCodeJumps = list(
  pageNumber(
    fields(jumps, {
      place: 'page_num',
      size: 'page_size',
      most: 200,
      defaults: { get_type: 2 },
      without: ['get_type', 'prefix_list'],
    }),
    { items: 'rule_list', total: 'total_count' },
  ),
);
