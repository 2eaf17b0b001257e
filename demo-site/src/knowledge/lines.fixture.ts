/** What visitors type, and the entry that answers it; `-` where the shop has no answer. Written apart from the entries. */
const LINES = {
  id: `
    id-ongkir: kak ongkir ke surabaya brp ya
    id-ongkir: kirim 2 kg ke makassar kena berapa ongkosnya?
    id-ongkir: ongkri ke jogja
    id-gratis-ongkir: belanja berapa biar dapet gratis ongkir
    id-gratis-ongkir: free ongkirnya min brp
    id-lama-kirim: pengiriman ke bali brp hr
    id-lama-kirim: kalau pesan skrg kapan sampenya?
    id-kurir: bs pake sicepat ga
    id-kurir: kurirnya bisa milih ga?
    id-kirim-instan: bisa dikirim pakai gojek instan?
    id-lacak: cara ngelacak paketku gimana
    id-lacak: posisi paket saya dimana skrg
    id-lacak: lacka pesanan saya dong
    id-terlambat: udah seminggu paket belum datang juga
    id-terlambat: kok pesananku telat ya
    id-luar-negeri: bisa dikirim ke jepang?
    id-luar-negeri: pengirman ke luar negri bisa gak
    id-ubah-alamat: saya mau ganti alamat pengirimannya
    id-ubah-alamat: alamat tujuan keliru nih
    id-kemasan: dibungkus bubble wrap kan?
    id-pembayaran: metode pembayaran yang tersedia
    id-pembayaran: pembayarannya bisa lewat mana aja
    id-transfer: minta nomer rekening mandiri dong
    id-transfer: pembyaran lewat virtual acount gimana
    id-qris: bayarnya bisa pake gopay kan?
    id-qris: terima ovo ngga
    id-cod: bisa bayar di tempat gak kak?
    id-cod: COD ke bandung bs?
    id-cicilan: ada cicilan 0 persen?
    id-cicilan: bisa pakai paylater nggak ya
    id-konfirmasi-bayar: udah transfer td pagi, konfirmasinya gmn
    id-bayar-gagal: saldo gopay kepotong tapi pembayaran gagal
    id-faktur: saya perlu faktur pajak utk perusahaan
    id-faktur: invoicenya bisa didownload dmn
    id-voucher: kode vocer nya ga bisa dipake
    id-voucher: lagi ada promo apa nih
    id-poin: cara nukerin poin gimana
    id-retur: mau retur barang, prosedurnya gimana?
    id-retur: brp hari batas pengembalian barang
    id-refund: kapan dana refund saya masuk
    id-refund: uangnya dikembalikan berapa lama?
    id-tukar: boleh tuker motif yg lain ga
    id-rusak: gelasnya retak pas dibuka
    id-rusak: paket sampai tapi barangnya rusak
    id-salah-kirim: saya terima barang yang beda dari pesanan
    id-salah-kirim: isi paketnya kurang 1
    id-garansi: grinder ada garansinya?
    id-batal: tolong batalkan pesanan saya
    id-batal: cara cancel orderan gmn kak
    id-ubah-pesanan: bisa nambah barang ke pesanan tadi?
    id-keluhan: saya kecewa banget sama pelayanan kalian
    id-ulasan: nulis review dimana
    id-stok: kopi toraja masih ready?
    id-stok: kapan restok kayu manis
    id-preorder: bisa PO taplak custom?
    id-kopi: bedanya robusta sama arabika
    id-kopi: kopi yang gak asam rekomendasinya apa
    id-sangrai: ada yang dark roast gak
    id-giling: minta digiling buat french press ya
    id-giling: bisa giling kasar ga
    id-rempah: jual pala bubuk ga
    id-simpan: nyimpan biji kopi yang bener gimana
    id-simpan: expirednya kapan kak
    id-taplak: ukuran taplak meja untuk 8 kursi
    id-batik: cara nyuci kain batiknya gimana biar ga luntur
    id-dapur: panci bisa dipakai di kompor induksi ga
    id-halal: ada label halalnya?
    id-halal: sudah bpom blm
    id-terlaris: yang best seller apa aja
    id-kado: bisa bungkus kado sekalian kartu ucapan?
    id-grosir: syarat jadi reseller apa
    id-grosir: harga grosir kopi 10 kg
    id-jam: hari sabtu buka sampai jam berapa
    id-jam: apakah CS buka hari minggu?
    id-alamat: tokonya di daerah mana
    id-alamat: ada cabang di jakarta ga
    id-kontak: minta nomor wa nya dong
    id-akun: daftar akun gimana caranya
    id-password: lupa pasword akun saya
    id-password: gak bisa login nih
    id-privasi: tolong hapus akun dan data saya
    id-aplikasi: ada aplikasi di playstore?
    id-lowongan: lagi buka loker ga min
    id-marketplace: ada di tokped atau shopee ga, tokopedia?
    id-sapaan: haloo
    id-sapaan: selamat sore kak
    id-terima-kasih: oke makasih banyak kak
    id-bot: ini bot bukan sih
    -: siapa presiden indonesia sekarang
    -: cuaca besok hujan ga
    -: buatkan puisi tentang hujan
    -: harga iphone terbaru
    -: resep rendang padang
    -: skor bola tadi malam
    -: jual mobil bekas ga
    -: 12345
    -: asdfgh qwerty
    -: cara menurunkan berat badan
    -: jadwal kereta ke solo
    -: kucing saya sakit
    -: berapa 5 dikali 7
    id-ongkir: bisa kirim ke surabaya ga?
    id-sapaan: kak bisa bantu?
    id-sapaan: min ada?
    id-baik: ok
    id-baik: siap
    id-baik: baik
    id-baik: ya
    id-tidak: tidak
    id-tidak: gak
    id-tidak: no
    id-keluhan: gak membantu
    id-pamit: sampai jumpa
    id-terima-kasih: thx
    id-bot: gak usah pake orang, bot aja
    -: film bagus apa minggu ini
    -: siapa presiden indonesia?
    -: resep rendang dong
    -: what
  `,
  en: `
    en-shipping-cost: how much to ship to surabaya
    en-shipping-cost: whats the delivery fee
    en-shipping-cost: shiping cost please
    en-free-shipping: how much do I need to spend for free shipping
    en-delivery-time: how many days for delivery to Bali
    en-delivery-time: if i order now when does it arrive
    en-couriers: can you send with jnt
    en-couriers: which courier do u use
    en-same-day: i need it today, is that possible with instant courier
    en-tracking: where can i see my tracking number
    en-tracking: i want to trak my pacakge
    en-late: my parcel still hasn't arrived
    en-late: order is delayed, its been two weeks
    en-international: do you deliver to the netherlands or other countries in europe
    en-international: shipping overseas?
    en-change-address: i typed the wrong address can you change it
    en-packaging: do you wrap fragile things in bubble wrap
    en-payment: what are the payment options
    en-payment: what ways to pay are there
    en-transfer: can I pay with a bank transfer to Mandiri
    en-qris: is gopay ok
    en-qris: do you accept ewallets like OVO
    en-cod: can i pay cash when the courier comes
    en-cod: cod available?
    en-instalments: can I pay monthly with a credit card
    en-payment-confirmation: ive paid but order still shows unpaid
    en-payment-failed: my card keeps getting declined
    en-payment-failed: i was charged twice
    en-invoice: need an invoice for my company
    en-invoice: does the price include tax
    en-vouchers: my promo code doesnt work
    en-vouchers: any dicsount right now?
    en-points: when do my points expire
    en-returns: i want to return this tablecloth
    en-returns: whats the return polcy
    en-refunds: how long until i get refunded
    en-refunds: refund hasn't come yet
    en-exchange: can i swap it for another colour
    en-damaged: mug arrived broken
    en-damaged: the package was damaged when i got it
    en-wrong-item: you sent me the wrong coffee
    en-wrong-item: one item is missing in the box
    en-warranty: how long is the grinder's guarantee
    en-cancel: i'd like to cancel my order
    en-cancel: cancelling an order
    en-change-order: can I add one more item to my order
    en-complaint: i want to complain about your service
    en-reviews: how do i write a review
    en-stock: is the gayo coffee back in stock
    en-preorder: how does pre order work
    en-coffee: robusta vs arabica
    en-coffee: which coffee is less acidic
    en-roast: do you do light roasts
    en-grind: please grind it for french press
    en-grind: can you grind my beans coarse
    en-spices: do you have cloves
    en-storage: how do i store the beans
    en-storage: whats the shelf life
    en-tablecloth: tablecloth size for 8 people
    en-batik: how should i wash the batik cloth
    en-kitchenware: do your pans work on an induction stove
    en-halal: is everything halal
    en-halal: bpom certified?
    en-best-sellers: what is the most popular product
    en-gift: could you gift wrap this with a card
    en-wholesale: bulk prices for a cafe
    en-wholesale: i want to become a reseller
    en-hours: what time do you close on saturday
    en-hours: are you open sundays
    en-address: where is the store located
    en-address: can i pick up in store
    en-contact: what's your phone number
    en-account: how to sign up
    en-password: forgot my pasword
    en-password: i cant login
    en-privacy: please delete my account and my data
    en-app: is there an android app
    en-jobs: are there any job openings
    en-marketplace: do you have a tokopedia store
    en-greeting: heyy
    en-greeting: good afternoon
    en-thanks: ok thank you so much
    en-bot: are you a robot
    -: who is the president of france
    -: whats the weather like tomorrow
    -: write me a poem about rain
    -: can you help me with my homework
    -: tell me a joke
    -: price of the latest iphone
    -: recipe for chicken curry
    -: football score last night
    -: qwertyuiop
    -: how do I lose weight
    -: translate this sentence to german
    -: my cat is sick
    -: book a flight to london
    en-shipping-cost: shipping cost?
    en-shipping-cost: how much is shipping to Bali?
    en-payment: which cards do you accept
    en-payment: do u take paypal
    en-complaint: not helpful
    en-greeting: are you there
    en-greeting: can you help me?
    en-thanks: thx
    en-thanks: thanks!
    en-ok: ok
    en-no: no
    en-bye: bye
    -: what is the meaning of life
    -: what
    -: write me a poem
  `,
} as const;

export interface LabelledLine {
  readonly language: 'id' | 'en';
  readonly text: string;
  /** The id of the entry that answers; absent where none does. */
  readonly answeredBy?: string;
}

export const LABELLED_LINES: readonly LabelledLine[] = (['id', 'en'] as const).flatMap((language) =>
  LINES[language]
    .trim()
    .split('\n')
    .map((line) => {
      const [, id = '', text = ''] = /^\s*(\S+): (.*)$/.exec(line) ?? [];
      return { language, text, ...(id !== '-' && { answeredBy: id }) };
    }),
);
