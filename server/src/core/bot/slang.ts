/**
 * Indonesian as people chat it, brought back to the words of a dictionary: abbreviations, colloquial forms, common
 * misspellings of loanwords, and names of one thing in several words. Lists only; written for shop and support talk.
 */

/** One line per standard form: `standard: ways people write it`. */
const FORMS = `
tidak: g ga gak gk ngga nggak enggak engga kagak tdk tak nda ndak gaa tida
bukan: bkn
belum: blm blum belom blom
sudah: sdh udh udah dah uda sdah
bagaimana: gmn gmna gimana gimna gmana bgmn bagaimn bgaimana
berapa: brp brpa berape brapa bera
kenapa: knp knpa napa mengapa
kapan: kpn kapn
dimana: dmn dmna
apa: ap apaan
apakah: apkh
yang: yg yng
dengan: dgn dg dngn
karena: krn karna krna soalnya
untuk: utk untk buat bwt u
dari: dr dri
pada: pd
dalam: dlm
sama: sm ama
saja: aja aj sj doang
juga: jg jga
atau: ato atw
tetapi: tapi tp tpi
kalau: klo kalo kl klu kalu
jika: jk
bisa: bs bsa bisakah
dapat: dpt
harus: hrs kudu mesti
mau: mo maw mw pengen pengin ingin pingin kepengen
lagi: lg lgi
bayar: byr byar
beli: bli
barang: brg brng
pesan: psn pesen
pesanan: psnan pesenan
kirim: krm krim
kiriman: krman
sampai: smp sampe nyampe nyampai smpe sampek
lama: lma
hari: hr hri
minggu: mgg mggu
bulan: bln
tanggal: tgl
nomor: no nmr nmer nomer nomr
rekening: rek
telepon: telp tlp telpon tlpn hp
rumah: rmh
orang: org orng
banyak: byk bnyk
sedikit: dikit
semua: smua smw
salah: slh
rusak: rsk
pecah: pech
cepat: cpt cepet
murah: mrah
kembali: kmbali balik
kembalikan: kmbalikan balikin
ganti: gnti
tolong: tlg tlong tolongin
terimakasih: makasih makasi mksh mksih thx thanks trims trimakasih tq terimakasi nuhun
bicara: bcra bicra
ngomong: ngmng ngmong
tanya: tny tnya nanya
jawab: jwb
kakak: kak kk ka
bang: bg
sekarang: skrg skrng skarang
kemarin: kmrn kmarin kemaren
nanti: nti ntar
jam: jm
alamat: almt alamt
pembayaran: pmbayaran pembyaran
transfer: tf trf trnsfer transfr trasfer
rupiah: rp
bonus: bns
diskon: disc diskn disko potongan
voucher: vocer voucer vocher vouchar kupon
promo: promosi
ongkir: ongkr ongkoskirim ongkosnya
retur: return retour
refund: refun refound
komplain: complain complaint komplen komplin
packing: peking paking
kurir: kurier
resi: airwaybill
cs: custser
`;

/** Several words that name one thing, after single words are standard. */
const NAMES: readonly (readonly [string, string])[] = [
  ['ongkos kirim', 'ongkir'],
  ['ongkos pengiriman', 'ongkir'],
  ['biaya kirim', 'ongkir'],
  ['biaya pengiriman', 'ongkir'],
  ['tarif pengiriman', 'ongkir'],
  ['customer service', 'cs'],
  ['customer servis', 'cs'],
  ['customer care', 'cs'],
  ['layanan pelanggan', 'cs'],
  ['cash on delivery', 'cod'],
  ['bayar di tempat', 'cod'],
  ['bayar ditempat', 'cod'],
  ['terima kasih', 'terimakasih'],
  ['di mana', 'dimana'],
  ['kata sandi', 'password'],
  ['kartu kredit', 'kartukredit'],
  ['credit card', 'creditcard'],
  ['gift card', 'giftcard'],
  ['gift wrap', 'giftwrap'],
  ['money back', 'refund'],
  // What does not open is stuck: no shop's hours are asked for.
  ['tidak bisa dibuka', 'macet'],
  ['tidak bisa kebuka', 'macet'],
  ['susah dibuka', 'macet'],
  ['cant open', 'jammed'],
  ['cannot open', 'jammed'],
  ['wont open', 'jammed'],
  ['doesnt open', 'jammed'],
];

/** What any name begins with: most texts have none of these words. */
const BEGIN_NAMES: ReadonlySet<string> = new Set(NAMES.map(([name]) => name.split(' ', 1)[0] ?? ''));

const STANDARD: ReadonlyMap<string, string> = new Map(
  FORMS.trim()
    .split('\n')
    .flatMap((line) => {
      const [standard = '', ways = ''] = line.split(': ');
      return ways.split(' ').map((way) => [way, standard] as const);
    }),
);

/** The word as a dictionary has it; `ongkirnya`: the word without the little ending, when only that hides a known form. */
export function standardWord(word: string): string {
  const known = STANDARD.get(word);
  if (known) return known;
  const bare = /^(.{2,})nya$/.exec(word)?.[1];
  return (bare && STANDARD.get(bare)) ?? word;
}

/** Chat's words as standard Indonesian ones; words of other languages stay as they are. */
export function standardIndonesian(words: readonly string[]): string[] {
  // "no" before a word is a number; alone it is an answer.
  if (words.length === 1 && words[0] === 'no') return ['no'];
  return joinNames(words.map(standardWord));
}

/** Names of one thing in two or three words, made one word. */
export function joinNames(words: readonly string[]): string[] {
  if (!words.some((word) => BEGIN_NAMES.has(word))) return [...words];
  let text = ` ${words.join(' ')} `;
  for (const [name, one] of NAMES) text = text.replaceAll(` ${name} `, ` ${one} `);
  return text.trim() === '' ? [] : text.trim().split(' ');
}
