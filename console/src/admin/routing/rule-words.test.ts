import type { Rule, RuleCondition } from '@sapa/protocol';
import { describe, expect, it } from 'vitest';
import { routing as en } from '../i18n/en/routing.ts';
import { staff as staffEn } from '../i18n/en/staff.ts';
import { routing as id } from '../i18n/id/routing.ts';
import { staff as staffId } from '../i18n/id/staff.ts';
import { shop } from '../staff/test/shop.ts';
import { blankRuleCondition, RULE_KINDS } from './edit-rules.ts';
import { aboutRuleCondition, type RuleSaying, ruleSentence } from './rule-words.ts';

const settings = shop();
const EN: RuleSaying = { t: en, staff: staffEn, language: 'en', settings };
const ID: RuleSaying = { t: id, staff: staffId, language: 'id', settings };
const rule = (part: Partial<Rule>): Rule => ({
  id: 'one',
  name: 'One',
  on: true,
  when: [],
  required: [],
  preferred: [],
  skipIfNobody: false,
  steps: [],
  ...part,
});
const first = settings.routing.rules[0] ?? rule({});
const support = settings.departments[1]?.id;

describe('a rule as a sentence', () => {
  it('says when it fits, where it leads and who may answer', () => {
    expect(ruleSentence(first, EN)).toBe(
      'When the topic is refund and the visitor is upset → Support, needs returns 5+, priority 1',
    );
    expect(ruleSentence(first, ID)).toBe(
      'Bila topiknya refund dan pengunjung kesal → Bantuan, perlu retur 5+, prioritas 1',
    );
  });

  it('says what happens to those who wait on', () => {
    const waiting = rule({
      preferred: [{ skill: 'en', level: 1 }],
      skipIfNobody: true,
      steps: [
        { afterSeconds: 90, department: support, required: [{ skill: 'returns', level: 2 }], skipIfNobody: true },
        { afterSeconds: 300, required: [], skipIfNobody: false },
      ],
    });
    expect(ruleSentence(waiting, EN)).toBe(
      'Always → where it would go anyway, better with Speaks English, passed on at once if nobody is there; ' +
        'after 1 minute and 30 seconds also Support, needs returns 2+, unless nobody is there; ' +
        'after 5 minutes no skill needed',
    );
    expect(ruleSentence(waiting, ID)).toBe(
      'Selalu → tujuannya yang biasa, lebih baik dengan Berbahasa Inggris, langsung diteruskan bila tidak ada orang; ' +
        'setelah 1 menit dan 30 detik juga Bantuan, perlu retur 2+, kecuali tidak ada orang; ' +
        'setelah 5 menit tanpa syarat keahlian',
    );
  });

  it('shows what it leads to and is gone', () => {
    const lost = rule({ target: { department: 'sold' as NonNullable<typeof support> } });
    expect(ruleSentence(lost, EN)).toBe('Always → sold (gone)');
  });
});

describe('a condition within the sentence', () => {
  it.each<[string, string, RuleCondition]>([
    [
      'the topic is “Berapa lama garansinya?” or refund',
      'topiknya “Berapa lama garansinya?” atau refund',
      { if: 'topic', any: ['garansi', 'refund'], not: false },
    ],
    ['they do not write “promo”', 'mereka tidak menulis “promo”', { if: 'words', any: ['promo'], not: true }],
    [
      'the reason is that: asked for a person',
      'alasannya karena minta bicara dengan orang',
      { if: 'trigger', any: ['wish'], not: false },
    ],
    ['it is urgent', 'urusannya mendesak', { if: 'urgency', any: ['high'], not: false }],
    ['it comes by anything but E-mail', 'jalurnya bukan Email', { if: 'channel', any: ['email'], not: true }],
    [
      'the site is Toko Rotan',
      'situsnya Toko Rotan',
      { if: 'site', any: [settings.sites[0]?.key ?? ('' as never)], not: false },
    ],
    [
      'the page’s address has “/checkout”',
      'alamat halamannya memuat “/checkout”',
      { if: 'page', any: ['/checkout'], not: false },
    ],
    [
      'they write in English or another language',
      'mereka menulis dalam bahasa Inggris atau bahasa lain',
      { if: 'language', any: ['en', 'other'], not: false },
    ],
    ['their segment is not gold', 'segmennya bukan gold', { if: 'segment', any: ['gold'], not: true }],
    ['they are a VIP', 'mereka VIP', { if: 'vip', not: false }],
    ['order_number is known', 'order_number sudah diketahui', { if: 'value', field: 'order_number', not: false }],
    ['plan is not free', 'plan bukan free', { if: 'value', field: 'plan', any: ['free'], not: true }],
    ['it is tagged retur', 'tagnya retur', { if: 'tag', any: ['retur'], not: false }],
    ['every department is closed', 'semua departemen tutup', { if: 'hours', not: true }],
    ['Support is open', 'Bantuan buka', { if: 'hours', department: support, not: false }],
    ['a person has served them before', 'mereka pernah dilayani orang', { if: 'history', is: 'agent', not: false }],
    ['they chose Support', 'mereka memilih Bantuan', { if: 'department', any: support ? [support] : [], not: false }],
  ])('%s', (english, indonesian, condition) => {
    expect([aboutRuleCondition(condition, EN), aboutRuleCondition(condition, ID)]).toEqual([english, indonesian]);
  });

  it.each(RULE_KINDS)('about %s can be said before it is filled in, and differs with its opposite', (kind) => {
    const blank = blankRuleCondition(kind);
    for (const saying of [EN, ID])
      expect(aboutRuleCondition(blank, saying)).not.toBe(aboutRuleCondition({ ...blank, not: true }, saying));
  });
});
