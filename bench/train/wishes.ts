/**
 * Ways to ask for a person and near misses, made from parts with a seed: they teach the model what the lists of the tests
 * are too short to teach. `{a|b}` is a choice, an empty one leaves the word out; names stand for the choices below.
 */
import { shuffled } from './linear.ts';
import { SPOKEN, SPOKEN_OTHERS, SPOKEN_WISHES } from './wishes-spoken.ts';
import { filled, typed } from './wishes-typed.ts';

const PARTS: Readonly<Record<string, string>> = {
  open: '|||||halo|hai|kak|min|halo kak|permisi|maaf|selamat siang|tolong|aduh|duh|eh|udah deh|ok|oke|bot|sorry|pagi|bukan itu|ga nyambung|ribet|hmm|woy|woi|hei|bro|gan|sis|ya udah|ini ga membantu|saya bingung|masih belum jelas',
  tail: '||||||woy|woi|gan|bro|lgsg|ya|dong|kak|deh|nih|aja|min|sekarang|skrg|ya kak|pls|please|plis|tolong|bisa|bisa ga|boleh|boleh ga|langsung|segera|donk|aja deh|ya min|makasih|lah|cepat',
  mau: 'mau|pengen|ingin|saya mau|aku mau|gue mau|gw mau|mw|mo|saya ingin|sy mau|butuh|saya butuh|perlu|minta|saya minta|minta tolong|boleh|bisa|bisa ga|bisakah saya|bolehkah saya|apakah bisa|apakah saya bisa|pgn|pengin|kalau bisa|lebih baik|mending|lebih suka|saya lebih suka|aku pengen|harus|kami ingin|kita mau|bisa minta|boleh minta',
  bicara:
    'bicara|berbicara|ngomong|ngobrol|chat|chattan|bcr|bcra|ngmg|ngmng|konsultasi|diskusi|tanya|nanya|telponan|teleponan|curhat|dibantu|dilayani|komplain|lapor|ketemu|berkomunikasi|ngechat|diajak ngobrol|bicara langsung|ngomong langsung|chat langsung|ngobrol langsung|lanjut|lanjut chat|dijawab|dibalas|ditangani|berurusan',
  sama: 'sama|dengan|dgn|sm|ama|ke|oleh|kepada|bareng|lewat|dg',
  orang:
    'cs|cs nya|csnya|admin|adminnya|mimin|operator|petugas|petugasnya|agen|agennya|agent|customer service|customer care|layanan pelanggan|bagian pelanggan|staf|staff|stafnya|pegawai|karyawan|manusia|manusianya|manusia asli|orang|orangnya|orang asli|orang beneran|orang langsung|orang sungguhan|seseorang|tim support|tim cs|tim kalian|tim teknis|timnya|pihak toko|pemilik|pemiliknya|yang punya|ownernya|bosnya|atasan|atasannya|manajer|manager|supervisor|penjual|penjualnya|yang jual|sales|salesnya|bagian penjualan|bagian keuangan|bagian pengiriman|live agent|live chat|mbak cs|mas admin|kakak admin|mbaknya|pihak berwenang|penanggung jawab|perwakilan|teknisi|helpdesk|org|org asli|mnusia|adminya|oprator|petgas|agen manusia|cs manusia|admin manusia|yang bertanggung jawab|pimpinan|human|orang yang mengurus refund|bapak yang mengurus pesanan|ibu yang urus|yang mengurus retur|yang pegang toko|yang lebih paham|csny|adminny|orgny|kakaknya|mbak yang jaga|teman kamu yang manusia|rekan kamu|kolega|bag cs|bagian cs|bag keuangan|gudang|yang ngerti|pihak kalian|kantor pusat|mas yang kemarin|mbak yang tadi|mas admin yang jaga|penanggung jawabnya|orang gudang|live help',
  sambung:
    'sambungkan|sambungin|hubungkan|hubungin|alihkan|oper|operin|panggil|panggilkan|panggilin|teruskan|pindahkan|pindahin|transfer|eskalasi|carikan|cariin|kasih|kasihkan|serahkan|serahin|lempar|limpahkan|bantu sambungkan|connect|forward|smbungin|smbungkan|hubgkan|sambungkn|arahkan|over|lanjutkan|terusin|sambung',
  disambung:
    'disambungkan|disambungin|dihubungkan|dihubungin|dialihkan|dioper|dipanggilkan|diteruskan|dipindahkan|ditransfer|tersambung|terhubung|diarahkan|dieskalasi|disambung|dihubungi|ditelepon|ditelpon|dikontak',
  tol: '|||tolong|tlg|mohon|please|bisa|coba|bisa tolong|bisa bantu|boleh|minta|mau|pls|bantu|bisakah|langsung|mending|tlong',
  saya: '||saya|aku|gue|kami|sy|gw|aja',
  ke: 'ke|dengan|sama|kepada|dgn|k|sm|',
  ada: 'ada yang standby|online ga|aktif ga|ada di tempat|ada|adakah|apa ada|apakah ada|ada ga|ada gak|mana|dimana|kemana|mana sih|mana ya|emang ada|masih ada|ga ada',
  bot: 'bot|robot|mesin|chatbot|botnya|jawaban otomatis|balasan otomatis|robotnya|bot terus',
  gamau:
    'ga mau|gak mau|nggak mau|jangan|tidak mau|males|capek|bosen|stop|udah cukup|ogah|gamau|saya tidak mau|jangan pakai|jangan kasih|bukan|muak|ga suka|kesel|skip|benci',
  masalah:
    'soal pesanan saya|tentang refund|masalah pembayaran|karena barang rusak|soal tagihan|buat komplain|perihal pengiriman|mengenai garansi|soal akun saya||||||||',
  mopen:
    '||||||hi|hello|hey|ok|sorry|please|excuse me|no|look|well|listen|this is useless|not helpful|this isnt working|you dont get it|never mind|um|ok bot|thats not it|still confused|nope|i give up|this bot is bad|that did not help',
  mtail:
    '||||||woy|woi|gan|bro|lgsg|please|pls|now|plz|asap|instead|thanks|already|right now|directly|today|here|if possible|ok|for once|at all',
  want: 'i want to|i wanna|id like to|i would like to|can i|could i|may i|let me|lemme|i need to|i have to|is it possible to|i prefer to|id rather|i would rather|want to|need to|wanna|can we|i really need to|would love to|how can i|how do i|where can i|i must|any chance i could|i wish to|would it be possible to|i demand to|i was hoping to|can u let me|please let me|allow me to',
  talk: 'talk to|talk with|speak to|speak with|chat with|chat to|speak 2|talk 2|tlk to|spk to|be connected to|be transferred to|get in touch with|get through to|deal with|get to|reach|get hold of|be helped by|communicate with|have a word with|be put through to|get help from|discuss this with|have a chat with|be served by|get an answer from|contact|message|call|phone',
  person:
    'a human|a person|a real person|a real human|an actual person|an actual human|a live person|a live agent|an agent|agent|a representative|a rep|representative|someone|somebody|anyone|someone real|somebody real|a human being|a living person|support|customer service|customer support|customer care|your team|the team|someone from your team|someone in support|a member of staff|staff|your staff|an employee|an operator|operator|a manager|the manager|your manager|ur manager|a supervisor|your supervisor|your boss|the owner|sales|the sales team|someone in sales|someone in billing|technical support|a specialist|an advisor|a consultant|an expert|one of your colleagues|a colleague|sum1|some1|a humen|a huamn|an agnet|a represenative|human support|a human agent|people|real people|a real one|a live human|whoever is in charge|the person in charge|someone who can help|someone who understands|someone else|a support agent|the help desk|an assistant who is human|a csr|tech support|your human colleagues|an actual employee|a person who knows',
  bare: 'live help|human help|humans|an agent on here|human assistance|a live chat|real help|human|agent|person|representative|operator|rep|support|live agent|real person|customer service|supervisor|manager|live chat|human being|live person|staff|customer support|real human|an agent|a human|a person|someone real|live support|human agent|support agent|people',
  get: 'would you mind getting me|would you mind connecting me to|do you mind getting|put on|kindly connect me to|could somebody get me|i was promised|i am waiting for|where is|where are|wheres|i demand|go get|summon|fetch me|connect me to|connect me with|transfer me to|put me through to|get me|give me|pass me to|hand me over to|switch me to|send me to|i want|i need|need|want|i would like|id like|find me|route me to|forward me to|take me to|bring me|bring in|loop in|call|patch me through to|direct me to|escalate to|escalate this to|please get|page|hand this over to|let me have|just give me|can you get|could you get|can you connect me to|can u get me|could you transfer me to|please connect me to|please transfer me to|please bring|conect me to|switch to|transfer to|get|id prefer|i prefer|i asked for|im asking for|requesting|looking for|put me on with|can i have|can i get|could i have|may i have|would you get me|please find',
  does: 'read this|call me|contact me|help me|take over|handle this|answer|reply to me|message me|join this chat|get back to me|explain this|look at this|assist me|talk to me|step in|ring me|phone me|take this|respond',
  isthere: 'is there|are there|is|any|do you have|is there really|anyone here|have you got',
  around:
    'there|here|around|available|online|i can talk to|i could speak with|who can help me|to talk to|free to chat|i can speak to about this|available now|on duty|working right now',
  nobot:
    'no bots|no more bots|not a bot|i dont want a bot|stop the bot|not you|i hate bots|enough bots|no robots|im tired of this bot|you are just a bot|dont give me a bot|i dont want to talk to a bot|skip the bot|this is a robot|no automated replies|tired of robots|enough with the bot|i am done with this bot|fed up with bots',
  matter:
    '||||||about my order|about a refund|about billing|regarding my delivery|because my parcel is lost|about this|my order is late|it is urgent|its complicated|about a problem with my account|in english|on the phone',
  // Near misses.
  jam: 'jam berapa|buka jam berapa|kapan online|libur ga|tutup jam berapa|buka hari minggu|jam kerja|operasional jam berapa|aktif sampai jam berapa|berapa orang|siapa namanya|nomornya berapa|emailnya apa|wa nya berapa|gajinya berapa|ramah|fast respon mantap|fast respon|mantap|gercep|keren|top|baik banget|responsif|lambat|galak|cantik|bahasa apa aja|di kota mana|buka 24 jam|kerja dari mana|balasnya lama ga|bagus',
  about:
    'berapa biaya|biaya|gaji|nomor|no wa|email|alamat|lokasi|jam kerja|jadwal|kontak|lowongan|cara jadi|mau jadi|daftar jadi|syarat jadi|siapa nama|jumlah|foto|komisi|hp|jam buka|telp',
  past: 'kemarin|tadi|tadi pagi|minggu lalu|barusan|sudah|udah|dulu|waktu itu|semalam',
  told: 'bilang barang ready|janji kirim hari ini|kasih tau refund 3 hari|sudah balas|bilang gratis|salah kasih info|sudah bantu saya|tidak datang|minta foto|suruh tunggu',
  gausah:
    'ga usah|gak usah|tidak perlu|nggak perlu|jangan|belum perlu|ga perlu|tidak usah|batal|gak jadi|ga jadi|nggak jadi|bukan mau|tidak mau|ga mau',
  minta:
    'ongkir ke solo berapa|stok masih ada|harganya berapa|bisa cod|mau pesan dua|kopi ready|ada warna hitam|mau tanya harga grosir|cek pesanan saya|ada diskon|barang saya belum sampai|kapan dikirim|cara retur gimana|minta resi|ada promo ga|ukuran L ada|cara bayarnya gimana|lupa password|bisa kirim hari ini|mau retur barang',
  bgreet:
    'halo|hai|pagi|siang|malam|halo kak|selamat pagi|makasih|terima kasih|permisi|kak|dear|hi|hello|hey|thanks|good morning|thank you',
  benda:
    'kado buat|ukuran buat|cukup untuk|nama|alamat|paket diterima|dikirim ke|baju untuk|harga buat|diskon buat|stiker|boneka|buku tentang|film tentang|foto|kartu nama|tas|kursi untuk|meja untuk',
  siapa:
    'orang tua|orang lain|orang dewasa|5 orang|satu orang|orang rumah|orang spesial|agen travel|agen resmi|agen jne|admin gudang|pegawai kantor|karyawan baru|tim bola|tim sekolah|manusia salju|bos saya|penjual kopi|staf hotel|operator seluler|petugas kebersihan|manajer saya|pemilik rumah',
  kamu: 'kamu|anda|ini|kamu ini|apakah kamu|apakah ini|apakah anda|lu|kau|ini beneran',
  apa: 'bot apa manusia|dijawab bot atau orang|dibalas bot|bot|robot|manusia|orang|bot ya|bot apa orang|manusia atau bot|orang atau bot|manusia asli ya|admin|robot ya|ai ya|bot bukan',
  when: 'when is|what time is|when are|what are the hours of|what is the number of|what is the email of|whats the address of|how do i find the number for|who is|where is|how many people are in|how much do you pay|how long does it take for|what languages does|is it free to call|what days are|how long until i hear from|why is|does|do|did',
  works:
    'open|work|available on sundays|open today|speak french|get paid|reply|answer on weekends|have a phone number|take so long|work on holidays|know about coffee|cost extra|get a commission',
  epast:
    'i already talked to|yesterday i spoke with|i spoke to|i was told by|i emailed|i have contacted|i chatted with|last week i called|thanks to|i got a reply from|my wife spoke to|i was helped by|earlier i messaged|someone told me to ask',
  edeny:
    'i dont need|no need for|i dont want to talk to|dont connect me to|do not transfer me to|please dont call|not asking for|no need to speak to|i dont want|never mind|forget about|without|i am not|dont send me|no need to involve|i would rather not talk to|stop calling|cancel the request for',
  etold:
    'told me it ships today|was rude|was very helpful|promised a refund|said it was free|never called back|was great|gave me a code|is amazing|sent the wrong item|took my order|signed for my parcel|hung up on me|is slow|was friendly',
  become:
    'how do i become|i want to be|jobs as|salary of|is your company hiring|do you need|where can i find|how many customers have|do you have discounts for|what is the commission of|do you ship to|can i sell as|what does it take to be|is there a course for|mug for|gift for|t shirt for|book about|costume of',
  ask: 'where is my order|how much is shipping|do you have it in blue|can i return this|i want a refund|is it in stock|what is your return policy|how do i pay|my parcel is late|when will it arrive|cancel my order|track my parcel|is there a warranty|do you ship abroad|i forgot my password|change my address',
  areyou:
    'are you|is this|am i talking to|are u|you are|youre|is it|am i chatting with|so you are|are you really|were you',
  what: 'a bot or a human|a human or a bot|bot or human|a bot|a human|a real person|a robot|a person or a bot|an agent|human|a machine|an ai|a person|real|a live person',
  thing:
    'for four people|for another person|for someone special|for my boss|with my manager|for the whole team|for an agent|for staff|per person|for a person with allergies|from a sales rep|for customer support people',
};

const WISHES = [
  '{open} {mau} {bicara} {sama} {orang} {masalah} {tail}',
  '{open} {mau} {bicara} {sama} {orang} {tail}',
  '{open} {tol} {sambung} {saya} {ke} {orang} {tail}',
  '{open} {tol} {sambung} {ke} {orang} {masalah} {tail}',
  '{open} {mau} {disambung} {ke} {orang} {tail}',
  '{open} {mau} {orang} {tail}',
  '{open} {orang} {tail}',
  '{open} {orang} {ada} {tail}',
  '{open} {ada} {orang} {tail}',
  '{orang} tolong {balas|bales|jawab|respon|bantu} {tail}',
  '{ada} {orang} yang {bisa|dapat} {bantu|membantu|diajak bicara|diajak ngomong|diajak ngobrol|dihubungi|jelasin|jawab} {tail}',
  '{open} {orang} {mana|kemana|manusianya mana|dong|tolong|aja|please} {tail}',
  '{gamau} {bot} {mau|maunya|minta|kasih} {orang} {tail}',
  '{gamau} {bicara|ngomong|chat|ngobrol} {sama} {bot} {tail}',
  '{bot} {ga ngerti|ga paham|bodoh|ga membantu|ga jelas|ga nyambung|mulu|terus} {tol} {sambung} {ke} {orang}',
  '{bot} {ga ngerti|ga paham|mulu|terus} {orang} {mana|dong|tolong|aja}',
  'hubungi {orang} {tail}',
  '{min|cs|admin|kak cs|minn|mimin} {balas|bales|bls|respon|jawab|angkat} {dong|tolong|woi|ya kak|pls|min|cepat|chat saya} {tail}',
  '{open} {yang jawab|yang balas|yang bantu} {orang|admin|manusia|cs} {dong|aja|ya|jangan bot}',
  '{minta|mau|bisa|tolong} {ditelepon|dihubungi|dikontak|telepon balik|dichat} {oleh|sama|dari} {orang} {tail}',
  '{mau} {orang} yang {ngerti|paham|bisa bahasa indonesia|bisa bantu|bisa bahasa inggris|mengerti teknis}',
  '{apa|apakah} {tidak bisa|gak bisa|bisa} {bicara|ngobrol|chat} {sama} {orang} {langsung|aja|}',
  'mau {talk|speak|chat} {to|sama|dengan} {human|agent|cs|admin|orang} {dong|please|kak}',
  '{what|which button|where} do i {type|press|click} to {get|reach|talk to} {person}',
  '{does|will} {a human|anyone|a person|someone} {ever answer here|read this|reply|help} {want} {talk} {person}',
  'i have {a question|questions|a problem|a complicated issue} for {person}',
  'langsung {ke|sama|dengan} {orang} {tail}',
  '{open} {ke|sama} {orang} {aja|saja|aja deh|dong|langsung|ya}',
  'biar {orang} yang {jawab|bantu|urus|handle|tangani} {tail}',
  '{mopen} {want} {talk} {person} {matter} {mtail}',
  '{mopen} {want} {talk} {person} {mtail}',
  '{mopen} {get} {person} {mtail}',
  '{mopen} {get} {bare} {mtail}',
  '{mopen} {bare} {mtail}',
  '{mopen} {can|could|will|may|would} {person} {does} {mtail}',
  '{mopen} {have|let|ask|tell|want|i want|i need|id like|please have|please let} {person} {does|to help me|to call me|to answer} {mtail}',
  '{mopen} {isthere} {person} {around} {mtail}',
  '{apakah|halo|hei|} {ada|ada ga|adakah} {orang|orangnya|manusia|admin|cs|petugas} {di sini|disini|ga|nggak|kah|gak sih|}',
  '{nobot} {mtail}',
  '{nobot} {get} {person} {mtail}',
  '{nobot} {want} {talk} {person}',
  '{nobot} {bare} {mtail}',
  '{bare} {please|pls|now|plz}',
  '{who|whom} can i {talk to|speak to|speak with|chat with} {matter} {mtail}',
  'i want {someone|somebody|a person} {to help me|who understands|that can help|to explain|from your team|from support}',
  '{matter} {want} {talk} {person} {mtail}',
  '{ask} {want} {talk} {person}',
  '{ask} {get} {person} {mtail}',
  '{minta} {tol} {sambung} {ke} {orang}',
  '{minta} {mau} {bicara} {sama} {orang}',
];

const OTHERS = [
  '{orang} {jam}',
  '{about} {orang} {tail}',
  '{apakah|emang|memang|}{ } {orang} {jam} {ya|kak|ga|}',
  '{past} {orang} {told}',
  '{past} saya {bicara|chat|ngomong|nanya|telepon} {sama} {orang}',
  'saya {past} {hubungi|chat|telepon|tanya} {orang} {tapi belum dibalas|dan sudah dibantu|katanya ready|}',
  '{gausah} {sambung} {ke} {orang} {tail}',
  '{gausah} {bicara} {sama} {orang} {tail}',
  '{gausah} {orang} {tail}',
  '{bgreet} {cs|admin|min|kak admin|mimin|kak cs|mas admin|customer service|bot|tim|} {minta}',
  '{bgreet} {cs|admin|min|kak admin|mimin|kak|gan|sis|bot|agent|team|support}',
  '{benda} {siapa} {tail}',
  '{siapa} {minta}',
  '{siapa} {mau pesan|suka kopi|butuh faktur|ulang tahun|beli di sini|tanya harga|kirim barang}',
  '{kamu} {apa}',
  '{minta} {tail}',
  '{open} {minta}',
  '{open} {mau} {tanya|nanya|bicara|ngomong|lapor} {masalah} {minta}',
  '{tol} {bantu|cek|kirim|batalkan|lacak|ganti|alihkan|pindahkan} {pesanan saya|paket saya|alamat kirim|resi|pembayaran|pengiriman ke kantor} {tail}',
  '{when} {person} {works}',
  '{when} {bare}',
  '{epast} {person} {matter}',
  '{person} {etold}',
  'your {bare} {etold}',
  '{edeny} {person} {mtail}',
  '{edeny} {bare} {mtail}',
  '{become} {person}',
  '{become} {bare}',
  '{areyou} {what}',
  '{ask} {mtail}',
  '{mopen} {ask}',
  '{mopen} {want} {talk about|discuss|ask about|know|order|return|pay for|track} {my order|shipping|the price|this mug|a refund|delivery}',
  '{bgreet} {bare} {ask}',
  '{ask} {thing}',
  'a {table|gift|set|ticket|mug|room} {thing}',
  'can i {order|buy|book|send|get} {it|this|one|something} {thing}',
  '{my|his|our} {boss|manager|friend|wife|colleague|brother} {wants to talk to|asked for|spoke with|needs|is} {person}',
  '{teman|istri|bos|adik} saya {mau bicara sama|minta|pernah chat sama|jadi} {orang}',
  '{ada|ada ga|apa ada|berapa} {orang|admin|agen|cs|operator} {yang pernah beli|yang pernah komplain|di kota saya|resmi di semarang|jnt dekat sini|yang sudah pakai|yang suka|grosir|di jawa} {tail}',
  '{tol} {kirim|antar|kasih|serahkan|titip} ke {orang yang sama|orang rumah|orang lain|petugas satpam|penjaga kos|admin kantor saya|tetangga} {tail}',
  '{mesin kopi|mesin|blender|penyedot debu|mainan|film|lampu} {robot|otomatis|manusia|operator} {ada|berapa|itu apa|bisa apa|} {tail}',
  '{support|stand|holder|hook|stool|chair} for {people|a person|left handed people|tall people|the team|someone small}',
  '{hi|hello|hey|thanks|thank you|good morning|hi there|bye} {team|agent|support|all|everyone|guys|there|people}',
  '{panggil|call|sebut} {saya|me|aku|us} {budi|andi|ani|maybe|later|a fan|saja|sir}',
  '{saya|kami|i am an|we are an|i work as an} {agen|agent|admin|cs|operator|reseller} {mau ambil grosir|mau kerja sama|looking for stock|kok harganya beda|too|}',
  '{jam berapa|kapan|hari apa} {saya bisa|bisa|boleh} {bicara|chat|telepon|hubungi} {sama} {orang} {ya|kak|}',
  '{what time|when|what days|which days|at what time} can i {talk to|call|speak to|reach|chat with} {person}',
  '{how can i|how do i|how to|where do i} {contact|call|email|phone|message} {customer service|customer support|support|your team|you|the shop|the warehouse}',
  '{open} {panggil|panggilkan|tolong panggil|cari} {barista|kurir|taksi|ojek|tukang|dokter|saya|satpam} {dong|ya|}',
  '{ring|call|get} {the bell|a taxi|the courier|the barista|a doctor} {please|}',
  '{mau|mau ke|ke|mau pergi ke} {toko ketemu orangnya|orang tua|rumah orang|toko|transfer ke admin bisa|kantor agen jne|tempat orang jual}',
  'can i get {a refund|a discount|a receipt|an invoice|my money back|a sample} from {person}',
  '{open} {bisa|bisa ga|boleh|mau|tolong} {bantu|bantu saya|minta bantuan|dibantu|bantu cek} {tail}',
  '{mopen} {can you|could you|please|will you} {help|help me|help me out|assist me|reply} {mtail}',
  '{batal|gak jadi|nanti saja|ga jadi deh|udahan} {bicara|ngobrol|chat|ngomong} {sama} {orang} {tail}',
  '{live|human|real|person|agent|operator|contact|call|connect|speaker|manager|representative|transfer} {plants|hair brush|leather|size poster|figurine|manual|lens|center poster|cable|stand|edition|sample|money to your account|by bank}',
  '{where|how} {can i find|far is|near is} {an agent store|an agent shop|the agent|your office|your staff canteen} {near me|in bali|in town|}',
  '{enak|asik|gapapa|ga papa|gpp|suka|senang|cukup|lebih suka|boleh} {dijawab|dibantu|ngobrol|chat|} {sama} bot {aja|kok|ya|}',
  '{i am|im|saya|aku|kami} {a human|human|a real person|manusia|orang biasa|manusia biasa|not a robot|bukan bot} {not a robot|lol|hehe|kok|bukan robot|jangan mahal mahal|}',
  '{i like|its ok with|happy with|fine with} {the bot|a bot|this bot|bots} {mtail}',
  '{orang|manusia|people|humans|person|everyone|somebody} {butuh kopi|suka teh|bilang enak|love this|need coffee|say its good|sells it cheaper|told me about you}',
  '{operator|agen|admin|agent|tim|team} {telepon|seluler|jne|pengiriman|produksi|gudang|mesin} {apa|mana|siapa} {yang didukung|yang dipakai|saja|} {tail}',
  '{bicara|ngomong} apa sih {bot|kamu|ini}',
  '{bot} {ini bisa apa|lucu|pintar|siapa yang buat|buatan mana|makasih}',
  '{bot|the bot|this bot|your bot} {is smart|is funny|is great|helped me|who made it|can do what|thanks}',
];

/** So many of each way, the same ones each time. */
const EACH = 500;
const EACH_SPOKEN = 700;

export interface Said {
  readonly text: string;
  readonly isWish: boolean;
}

/** @param random numbers in [0, 1) */
export function wishes(random: () => number): Said[] {
  const made = (ways: readonly string[], parts: typeof PARTS, each: number, isWish: boolean) =>
    ways.flatMap((way) =>
      Array.from({ length: each }, () => ({ text: typed(filled(way, parts, random), random), isWish })),
    );
  const all = [
    ...made(OTHERS, PARTS, EACH, false),
    ...made(SPOKEN_OTHERS, SPOKEN, EACH_SPOKEN, false),
    ...made(WISHES, PARTS, EACH, true),
    ...made(SPOKEN_WISHES, SPOKEN, EACH_SPOKEN, true),
  ];
  return shuffled([...new Map(all.map((each) => [each.text, each])).values()], random);
}
