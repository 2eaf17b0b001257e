/**
 * Trains what hears a wish for a person beside the rules: `node --conditions=sapa-source --import tsx bench/train/human.ts
 * [--data DIR] [--check] [--without PART,PART]`. Learns from the lists of the tests, from made ones and from public
 * requests, which wish for nobody. Prints recall and precision, rules and model together, on the parts left out.
 */
import { parseArgs } from 'node:util';
import { wishHeard } from '../../server/src/core/bot/human.ts';
import { HUMAN_BUCKETS, humanBuckets, humanWords } from '../../server/src/core/bot/human-features.ts';
import { rulesOn } from '../../server/src/core/bot/human-rules.ts';
import { readHumanLines, UNSEEN_PARTS } from '../../server/test/human-lines.ts';
import { readBanking, readColumns, readStif, readTexts } from './data.ts';
import { quantised, type Row, rounded, scoreOf, seededRandom, train } from './linear.ts';
import { requests } from './requests.ts';
import { wishes } from './wishes.ts';
import { typed } from './wishes-typed.ts';
import { base64, writeWeights } from './write.ts';

const SEED = 11;
const COURSE = { buckets: HUMAN_BUCKETS, rounds: 10, rate: 0.2, decay: 1e-4, seed: 5 };
const LISTED_WEIGHT = 3;
const PUBLIC_WEIGHT = 0.6;
const VARIANTS = 4;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    check: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    without: { type: 'string', default: '' },
  },
});
const without = new Set(values.without.split(',').filter(Boolean).map(Number));
const random = seededRandom(SEED);

function rowFor(buckets: readonly number[], wanted: 0 | 1 = 0, weight = 1): Row {
  return { buckets: Int32Array.from(buckets), value: 1 / Math.sqrt(Math.max(1, buckets.length)), wanted, weight };
}

const rowOf = (text: string, isWish: boolean, weight = 1) =>
  rowFor(humanBuckets(humanWords(text), text), isWish ? 1 : 0, weight);

/** Long Indonesian texts, of which people's talk is a part. */
const smsa = readColumns(values.data, 'smsa.train.tsv').map(([text = '']) => text);
const plain = [
  ...readTexts(values.data, 'clinc150.train.tsv'),
  ...readBanking(values.data),
  ...readTexts(values.data, 'xsid.id.valid.tsv'),
  ...readTexts(values.data, 'xsid.en.valid.tsv'),
  ...readStif(values.data, 'train'),
  ...requests(),
  ...smsa,
  ...smsa.flatMap((text) => text.split(/ [.!?] /u).slice(0, 2)),
];
/** A few public requests do ask for people; they are left out rather than taught as none. */
const PEOPLE =
  /\b(?:human|agent|agents|representative|rep|person|people|someone|somebody|speak|talk|supervisor|manager|customer|operator|live|admin|cs|min|dm|orang|bicara|hubungi|contact|call|support)\b/iu;
const others = plain.filter((text) => !PEOPLE.test(text) || !rulesOn(text).wish);
const listed = readHumanLines();
const made = wishes(random);
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

/** A matter told before or after, as people do. */
const longer = made
  .filter(() => random() < 0.25)
  .map(({ text, isWish }) => ({
    text: random() < 0.5 ? `${pick(others)}. ${text}` : `${text}, ${pick(others)}`,
    isWish,
  }));

const STAFF_NAMES: readonly (readonly string[])[] = [
  'cs admin agen petugas operator staf manusia orang karyawan pegawai atasan manajer'.split(' '),
  'agent representative human person operator rep supervisor manager someone somebody advisor colleague'.split(' '),
];
function withOthers(text: string): string {
  return text.toLowerCase().replace(/\b[a-z]+?(?=nya\b|\b)/gu, (word) => {
    const names = random() < 0.6 ? STAFF_NAMES.find((list) => list.includes(word)) : undefined;
    return names ? pick(names) : word;
  });
}

const learnt = listed.filter(({ part }) => !UNSEEN_PARTS.includes(part) && !without.has(part));
/** The same lines with other people asked for, mistyped. */
const varied = learnt.flatMap(({ text, isWish }) =>
  Array.from({ length: VARIANTS }, () => ({ text: typed(withOthers(text), random), isWish })),
);
const rows = [
  ...others.map((text) => rowOf(text, false, PUBLIC_WEIGHT)),
  ...[...made, ...longer].map(({ text, isWish }) => rowOf(text, isWish)),
  ...varied.map(({ text, isWish }) => rowOf(text, isWish)),
  ...learnt.map(({ text, isWish }) => rowOf(text, isWish, LISTED_WEIGHT)),
];
const model = train(rows, COURSE);
const small = rounded(model);

const unseen = listed
  .filter(({ part }) => without.has(part))
  .map(({ text, isWish }) => ({ text, isWish, score: wishHeard(text, (buckets) => scoreOf(small, rowFor(buckets))) }));
const wanted = unseen.filter(({ isWish }) => isWish).length;
for (const enough of wanted > 0 ? [-2, -1.5, -1, -0.5, 0, 0.5, 1] : []) {
  const heard = unseen.filter(({ score }) => score > enough);
  const hits = heard.filter(({ isWish }) => isWish).length;
  console.log(`above ${enough}: recall ${(hits / wanted).toFixed(3)}, precision ${(hits / heard.length).toFixed(3)}`);
}
if (values.misses)
  for (const { text, isWish, score } of unseen)
    if (isWish !== score > -0.5) console.log(isWish ? 'missed  ' : 'mistaken', score.toFixed(2), text);
console.log(`${rows.length} lines learnt, ${rows.filter(({ wanted }) => wanted === 1).length} of them wishes`);

if (!values.check) {
  const { packed, scale, bias } = quantised(model);
  const heading = [
    'Generated by bench/train/human.ts: do not edit. Signed 8-bit weights (positive: a wish for a person), base64.',
    "Learned from this project's own lines, made ones, and requests of CLINC150 (clinc/oos-eval, CC BY 3.0), BANKING77",
    '(PolyAI-LDN/task-specific-datasets, CC BY 4.0), xSID 0.4 (mainlp/xsid, CC BY-SA 4.0), SmSA (IndoNLP/indonlu, Apache-2.0), STIF (MIT).',
  ];
  console.log(
    `written: ${writeWeights('human', heading, { SCALE: scale, BIAS: bias, WEIGHTS: base64(packed) })} bytes`,
  );
}
