/**
 * Indonesian words brought to their root. Affixes come off in every way the grammar allows, and the first result that
 * is a known root wins: `pengiriman` → `kirim`, `pengambilan` → `ambil`, which no rule alone can tell apart. A word
 * without a known root loses only what is safe to take, so that names and loanwords stay whole.
 */
const ROOTS: ReadonlySet<string> = new Set(
  `
  abai acara ada adu aduk ajar aju akhir aktif akun alamat alas alat alir alih aman ambil amplop anak antar antre asal
  asli atur awal awet ayam baca bagi bagus bahan bahas baik baju bakar balas balik balut bangga bangun bantu banyak
  barang baru basah batal batas batik bawa bayar beda bebas beku belah belanja beli benar bentuk berat beres berita
  bersih besar betul biaya bicara biji biru blokir boleh botol buah buat bubuk bubur buka bukti buku bulan bumbu bungkus
  buruk busuk butuh cabang cabut cair cakap campur cantik cantum cari catat cek cegah cepat cerita cetak cicil cinta
  coba cocok coklat contoh cuci cukup dagang daftar dalam dampak dapat dapur dasar data datang dekat depan derita desa
  detail dingin diskon distribusi dosis duduk dukung edar ekspor empuk enak faktur gabung gagal gambar ganggu ganti
  garansi gesek giat giling gosok guna gunting habis hadiah hadir halaman halus hambat hancur hangat hantar
  hapus harap harga hari harum hasil hemat henti hidang hidup hilang hitam hitung hubung hukum ikat iklan ikut
  impor ingat ingin injak inovasi instal isi istirahat jaga jahit jajan jalan jamin jamur janji jaring jatuh jawab jelas
  jemput jemur jual jumlah kabar kaca kain kait kaji kali kaleng kalkulasi kantor karat karya kasar kasih kecewa kecil
  kelas keliru keluar keluh kembali kembang kemas kena kenal kering kerja kertas ketik khusus kilat kirim kontak komplain
  konfirmasi kopi kotak kotor kredit kuat kualitas kulit kumpul kunci kunjung kupas kurang kurir kutip laci ladang lahan
  lahir laku lama lamar lambat lampir lancar langgan langgar langkah langsung lapor larang latih lawan layan lebar lebih
  lekat lemah lengkap lepas libur lihat limpah lindung lingkung lokasi lulus lunas lupa luar mahal main makan maksud malam
  manis masak masalah masuk matang mati member menang meriah minat minim minimal minta minum mitra mohon mudah mula muncul
  murah musim mutu naik nama nanti negeri negara niaga nikmat nilai nomor obrol olah omong ongkir operasi oper orang pakai
  paket palsu panas pandu panggang panggil pangkas panjang pantau pasang pasar pasok pasti patah pecah pegang pelihara
  penuh peras perah percaya periksa perinci pesan pesta pihak pilih pinjam pindah pisah polos posisi potong pribadi
  produksi promo proses puas pulang pulih punya pusat putih putus rahasia raih ramah rampung rangkai rasa rata rawat rekam
  rekening rekrut rencana rendah rendam retak retur ringan rinci robek rombak roti rubah rugi rusak saji salah salur
  sambung sambut sampai samping sangrai saran sayang sebut sedia sebar sedap segar segel sejuk selesai selidik seluruh
  sembunyi sempat senang seng sentuh serah serap serang sertifikat sesal sesuai setel setor setuju siap siar simpan
  singkat sisa sobek sodor sokong stok suka sumbang susah susun susul syarat tabung tagih tahan takar tambah tampil tanam
  tandatangan tangan tanggap tanggung tani tanya tarik taruh tawar tebal tebus tegur tekan telat telusur teliti tempat
  tempel tempo tempuh temu tenggat tentu tepat terang terap terbit terbuka teri terima terus tiba tidur tikar tiket timbang
  timbul tinggal tinggi tipis tipu titip tolak tolong tonton tua tuju tukar tulis tumbuk tumpah tunai tunda tunggu tunjuk
  turun tutup uang ubah uji ukir ukur ulang umum unduh unggah untung upah urai urus urut usaha usia utama wajib waktu
  wangi warna wilayah ekspedisi pajak bea cukai kadaluarsa alergi vegan refund voucher poin
  rempah cengkih kemiri ketumbar terasi taplak meja serbet cobek wajan panci sutera serai kunyit kemasan pendapat
  minggu bulan tahun hari detik menit selamat ejek lacak sanggup grosir reseller ecer dropship franko kloter tindak lanjut tangguh
  `
    .trim()
    .split(/\s+/),
);

/** Shortest root that the safe rules may leave of an unknown word. */
const SAFE_LENGTH = 5;

const PARTICLE = /(?:lah|kah|tah|pun)$/;
const POSSESSIVE = /(?:nya|ku|mu)$/;
const SUFFIXES: readonly RegExp[] = [/kan$/, /an$/, /in$/, /i$/];
const DEEPEST = 2;

/** A prefix and what may have stood behind it: nasal prefixes swallow the root's first letter. */
const PREFIXES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:di|ke|se|per|pe|ber|bel|be|ter|tel|te)(?=..)/, ['']],
  [/^(?:me|ng|nge|menge|penge)(?=..)/, ['']],
  [/^(?:meng|peng|ng)(?=[aeiou])/, ['', 'k']],
  [/^(?:meng|peng)(?=[ghkqx])/, ['']],
  [/^(?:meny|peny|ny)(?=[aeiou])/, ['s', 'c']],
  [/^(?:mem|pem)(?=[aeiou])/, ['', 'p']],
  [/^(?:mem|pem)(?=[bfpv])/, ['']],
  [/^m(?=[aeiou])/, ['p']],
  [/^(?:men|pen)(?=[aeiou])/, ['', 't']],
  [/^(?:men|pen)(?=[cdjstz])/, ['']],
  [/^n(?=[aeiou])/, ['t']],
];

function withoutSuffixes(word: string): string[] {
  const noParticle = word.replace(PARTICLE, '');
  const noPossessive = noParticle.replace(POSSESSIVE, '');
  const bare = [...new Set([word, noParticle, noPossessive])];
  const shorter = bare.flatMap((each) => SUFFIXES.map((suffix) => each.replace(suffix, '')));
  return [...new Set([...bare, ...shorter])].filter((each) => each.length >= 3);
}

function withoutPrefix(word: string): string[] {
  return PREFIXES.flatMap(([prefix, heads]) => {
    const rest = word.replace(prefix, '');
    return rest === word ? [] : heads.map((head) => head + rest);
  }).filter((each) => each.length >= 3);
}

function knownRoot(word: string): string | undefined {
  let candidates = withoutSuffixes(word);
  for (let depth = 0; depth <= DEEPEST; depth++) {
    const root = candidates.find((each) => ROOTS.has(each));
    if (root) return root;
    candidates = candidates.flatMap(withoutPrefix);
  }
  return undefined;
}

function safeRoot(word: string): string {
  const steps = [PARTICLE, POSSESSIVE, /kan$/, /^(?:di|meng|mem|men|ber|ter|peng|pem|pen)/];
  return steps.reduce((rest, affix) => {
    const shorter = rest.replace(affix, '');
    return shorter.length >= SAFE_LENGTH ? shorter : rest;
  }, word);
}

/** @param word lower case, standard spelling (`slang.ts`) */
export function stemIndonesian(word: string): string {
  if (word.length < 4 || ROOTS.has(word)) return word;
  return knownRoot(word) ?? safeRoot(word);
}
