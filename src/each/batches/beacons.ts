import * as groups from '../../modules/shakearound/group';
import { batch } from './batch';
import { listField } from './putting';

/** WeChat refuses all for the sake of one that is not the account's, or not in the group. */
const thousand = {
  most: 1000,
  blaming: [9001056],
  tell:
    <Reply>(reply: Reply) =>
    () =>
      reply,
};

/**
 * 添加设备到分组，每次请求 1,000 个 — adds beacons to a group, 1,000 a request.
 *
 * @deprecated 原因见同名方法 — As the method of this name is.
 */
export const addGroupBeacons = batch(
  listField(groups.addGroupBeacons, 'device_identifiers', 'device_identifier'),
  thousand,
);

/**
 * 从分组中移除设备，每次请求 1,000 个 — removes beacons from a group, 1,000 a request.
 *
 * @deprecated 原因见同名方法 — As the method of this name is.
 */
export const deleteGroupBeacons = batch(
  listField(groups.deleteGroupBeacons, 'device_identifiers', 'device_identifier'),
  thousand,
);
