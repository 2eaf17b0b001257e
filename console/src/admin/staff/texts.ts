/** The words that routing, departments and people share. */
import { staff as en } from '../i18n/en/staff.ts';
import { staff as id } from '../i18n/id/staff.ts';
import { textsIn } from '../i18n/texts.ts';

export type { StaffTexts } from '../i18n/en/staff.ts';
export const useStaffTexts = textsIn({ en, id });
