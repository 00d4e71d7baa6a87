import type { Permission, Profile } from './account.js';

/** Which kinds of account have a permission. A test account can do nearly all that a verified service account can. */
const HOLDERS: Record<Permission, readonly Profile[]> = {
  all: ['subscription', 'verified-subscription', 'test', 'service'],
  verified: ['verified-subscription', 'test', 'service'],
  'verified-only': ['verified-subscription', 'service'],
  service: ['test', 'service'],
  'verified-service': ['service'],
};

/** Whether an account of this kind may call what needs the permission. */
export function isAllowed(profile: Profile, permission: Permission): boolean {
  return HOLDERS[permission].includes(profile);
}
