import { WeChatAPIError } from '../../errors/wechat-api-error';

/** Why a journal cannot be used. */
export type JournalTrouble = 'IN_USE' | 'FOREIGN' | 'DAMAGED' | 'LOST';

/** The error of a journal that cannot be used: nothing was sent, or no more is. */
export function journalError(trouble: JournalTrouble, message: string): WeChatAPIError {
  return new WeChatAPIError(message, { name: 'WeChatAPIJournalError', code: `ERR_JOURNAL_${trouble}` });
}
