/**
 * The words that a wish for a human is made of, in both languages, by what they do in a clause. Lists only; reading them
 * is the business of human.ts.
 */
const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Somebody whose job it is to answer: wanting them is enough. */
export const STAFF = list(`
  cs admin adminnya agen agent agennya operator operatornya petugas petugasnya staf staff pegawai karyawan manusia manusianya human
  humans pimpinan pimpinannya humna huamn humen hooman representative rep csnya advisor supervisor manager manajer atasan helpdesk personil csr adviser managernya manajernya atasannya supervisornya pegawainya karyawannya stafnya staffnya agents operators reps managers helpdesk adminmu advisors consultant perwakilan perwakilannya officer officers reps supervisors employee employees staffer
`);
/** Anybody: only together with talking, being real, or being there. */
export const ANYBODY = list(
  'orang orangnya seseorang someone somebody person anyone anybody people tim team support sales penjual pemilik owner bagian divisi department colleague colleagues coworker teammate specialist expert penjualnya pemiliknya ownernya timnya seller bos bosnya boss rekan salesnya teknisi teknisinya siapapun resepsionis receptionist marketing marketingnya kasir finance gudang penanggungjawab sb sm1 some1 somebdy persn peson personel individual',
);
export const REAL = list(
  'asli langsung beneran sungguhan nyata real live actual actually human manusia betulan hidup being tulen',
);
export const TALK = list(`
  bicara berbicara ngomong ngobrol obrol mengobrol chat chatting chattan chatan dihubungkan hubungkan sambungkan disambungkan
  sambungin nyambungin hubungin tersambung terhubung sambung alihkan dialihkan oper dioper operin panggilkan panggil panggilin
  teruskan diteruskan speak speaking talk talking connect forward escalate pass
  dibantu dilayani konsultasi ngmg ngomng tlak bcr bcara ngmng ngmong ngomng ngechat assistance assisted served handled ditangani ditanganin dijawab dibalas dibales dilayanin layani escalated speek spek tlk takl spk connected switch switched pindahkan dipindahkan pindahin alihin operkan disambung sambungan hubung diskusi berdiskusi konsul konek konekin dikonekin terusin limpahkan dilimpahkan serahkan diserahkan link linked loop discuss converse
`);
export const REACH = list(
  'hubungi menghubungi kontak mengontak contact reach call telepon bantu help tanya lapor komplain ketemu bertemu temui menemui dihubungi ditelepon ditelpon tlp hub respon respond balas bales jawab reply replies telpon telponan teleponan dichat dm phone ring layan melayani curhat interact deal',
);
export const WISH = list(`
  mau ingin minta butuh perlu tolong mohon bisa boleh want wanna need get give please can could may let lemme would
  like prefer rather kasih cari carikan harus langsung bring find mending mendingan wish gimme ganti pliss plis plz wheres ask asking pindah pindahin
`);
/** Words that may stand between a wish and the person wished for, or beside a person named alone. */
export const FILLER = list(`
  pliss plis plz wheres ask hallo hallow tanya nanya lgsg lgsng lsg langsng gimme mending wish that yg hai who knows ngerti paham bisa
  dengan sama ke kepada pada oleh si para a an the to with for from your one some any of me my us i you is it am im id
  saya aku kami kita dong ya yah deh nih sih kak kakak min mas mbak pak bu bang tolong mohon please pls plz now sekarang
  saja lah aja segera cepat langsung asli real live actual another different other just hi halo hai hello ok oke
  mau ingin minta butuh perlu bisa boleh want need get give can could have speak talk bicara chat sesama seorang ada
  yang lain beneran sungguhan manusia human orang person customer service toko bagian tim team sudah would like be
  mana nya di sini bantuan only not bot robot again instead direct directly immediately asap customer care seseorang coba kok ini itu
`);
export const DENIED = list(
  'tidak jangan belum bukan tanpa dont not no never without neednt wont didnt doesnt nah cannot cant',
);
/** "can't I talk to someone" and "tidak bisa bicara dengan orang?" deny nothing: they plead. */
export const PLEADED = list('bisa boleh can could cant cannot may');
export const PAST = list(
  'kemarin tadi already yesterday barusan pernah spoke talked dulu dahulu earlier waktu sebelumnya told said',
);
/** What a clause about people, not for people, talks of. */
export const ABOUT_THEM = list(`
  jam buka tutup nomor email alamat berapa kapan biaya gaji lowongan loker magang kerja jadi menjadi daftar hour hours
  open opened closed close number address when salary fee fees job jobs career vacancy become becoming apply lokasi
  location whatsapp wa instagram bahasa language ramah libur operasional panel siapa who lama long cepatnya time average
  kurir jne jnt sicepat ekspedisi travel properti rude kasar slow lambat terdekat nearest resmi komisi tombol tombolnya button menu berfungsi broken error bayar cost costs gratis free charge charged pulsa tarif works syarat berlaku hair rambut wig boneka many much suka enjoy
  buruk jutek visitor visitors customers pelanggan pengunjung clients users rekaman transkrip
`);
export const HOW = list('bagaimana cara caranya how');
export const BOTS = list('bot bots robots robot mesin ai machine chatbot botnya robotnya');
export const TOWARDS = list('ke kepada sama dengan to with');
export const THERE = list('ada adakah there available tersedia here disini online around');
export const QUESTION_OF_IDENTITY = list('apakah are am is ini kamu anda you this');

/** Words that a typo makes of a word above, and yet mean themselves. */
export const THEMSELVES = list(`
  males advise advised advice cuman serve export expect exert orange barang kurang karang orangtua steak peak speaker perlu talk humor hubungan tetap agenda adminis personal
  kontrak call cell canada reach reason teach beach each support sport connection mesin musim there three where these
  jadi oper open over operasi sambung hours house close clothes number bicycle petugas human humble mana hutan stuff persen persons present urgent contract react peach taking walking stalking tracking contrast baking steam teams scales humas speck spear sneak
`);
export const TYPED_WRONG: readonly ReadonlySet<string>[] = [STAFF, ANYBODY, TALK, REACH];

/** A clause that does not want, but asks, unless it pleads ("why can't I…"). */
export const CURIOUS = list('should why kenapa mengapa does did was were what which apa');
/** Whom else a wish may belong to. */
export const KIN = list(
  'kakak adik teman temen istri suami ibu ayah mama papa anak bos pacar friend wife husband mother father mom dad sister brother boss son daughter cousin tetangga',
);
export const MINE = list('saya aku gue gua gw my');
export const GREETING = list(
  'hallo halo hai hi hello hey pagi siang sore malam selamat kak kakak min makasih terimakasih terima kasih thanks thank you thx good morning permisi assalamualaikum p dear ya',
);
/** Had enough of something: before "bot" it is a wish for somebody else. */
export const FED_UP = list(
  'males malas capek capai bosan muak stop skip ogah tired sick hate enough instead ga gak emoh lelah benci kesal kesel',
);
/** People as such, whom one wants only to talk to. */
export const PERSON = list('orang orangnya seseorang someone somebody person anyone anybody');
export const WANT = list(
  'asking mau ingin minta butuh perlu want wanna need kasih give gimme grab cari carikan get prefer mana please tolong dong pls',
);
/** What follows is the matter, not the person. */
export const MATTER = list('tentang soal mengenai about regarding perihal terkait masalah concerning');

/** What Java, Sunda, Betawi and Malay say in these wishes, and Indonesian for it: `Indonesian: theirs`. */
export const REGIONAL: ReadonlyMap<string, string> = new Map(
  `
orang: wong uwong jalmi jelema jalma
agen: ejen
bicara: nyarios nyarita gunem rembugan cakap bercakap
ngomong: ngemeng
mau: arep hoyong hayang badhe kepengin kepingin pingen
sama: karo jeung sareng kaliyan kalih ame
ke: nang ning ka
ada: ono aya ade wonten
bukan: dudu sanes
jangan: ojo ulah ojok
tidak: ora mboten teu henteu kaga
emoh: moh embung
minta: njaluk nyuwun menta nyuhunkeun
tolong: tulung
mana: endi mane ndi
bisa: iso isok tiasa saged
saya: kulo abdi ane inyong
sambungin: sambungkeun disambungkeun
yang: sing nu
ini: iki ieu
`
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [common = '', theirs = ''] = line.split(': ');
      return theirs.split(' ').map((word) => [word, common] as const);
    }),
);
