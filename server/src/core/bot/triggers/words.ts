/** The words that triggers are heard by, in both languages, by what they do in a sentence. Standard spelling; lists only. */
import { isFamiliar } from '../language.ts';
import { createLexicon, type Sentence, type Span } from './lexicon.ts';

const LISTS = {
  /** What turns the next words around. */
  denial: `tidak,bukan,belum,jangan,tanpa,not,dont,doesnt,didnt,isnt,wasnt,havent,hasnt,never,no,without,wont,nothing,none`,
  /** May stand between a denial and what it denies. */
  small: `ada,pernah,lagi,any,a,an,the,is,was,have,had,has,get,got,getting,ever,been,been any,mau,minta,perlu,usah,butuh,want,need,asking for,ask for,to,looking for,sedang,yang,apa apa,of,my,saya,jadi,cari,ingin,make,file,kena,sampai,di,dalam,so,far,my account`,
  ask: `expect some,mau,minta,mintain,tolong,butuh,perlu,mohon,harap,please,pls,plz,plis,want,wanna,need,would like,id like,request,requesting,demand,demanding,tuntut,menuntut,nuntut,kasih,give me,give us,deserve,hoping for,expect,expecting,can you,could you,can u,would you,will you,bantu,bantuin,dibantu,help me,let me,ajukan,mengajukan,ngajuin,submit,filing,asking for,ask for,gotta,harus,owe me,owes me,berhak,can i have,could i have,can i get,could i get,may i have,may i get,can we get,can we have,bisa dapat,dapat,boleh minta,bisa kasih,get,entitled,push for,hope for`,
  mine: `saya,aku,gue,gua,gw,ku,kami,my,mine,our,me,i,im,ive,aq,us,punya saya`,
  /** Wants to know how it is done or what holds in general. */
  how: `bagaimana,cara,caranya,how,syarat,persyaratan,prosedur,prosesnya,langkah,langkahnya,procedure,steps,tanya,bertanya,pertanyaan,info,informasi,wondering,curious,question,penasaran,explain,jelaskan,jelasin,apa itu,apa arti,artinya,apa maksud,maksudnya,arti,what is,whats,what are,what does,what do,meaning,means,kapan,berapa,when do,when is,when will,when are,when can,when does,where,dimana,do you,does your,do u,does the,biasanya,usually,contohnya,kasih contoh,example,tutorial,panduan,guide,how to,tell me about,learn about,apa saja,apa bedanya,beda,difference,kenapa harus,why do i,do i need,do i have,do we,does it,apakah harus,apakah perlu,perlu tidak,dipakai untuk apa,sering,often,apakah ada,is there,are there,sedia,menyediakan,offer,offers,provide,cover,covers,mencakup`,
  rules: `policy,policies,kebijakan,ketentuan,aturan,rules,rule,terms,syarat dan ketentuan`,
  /** Asks, but perhaps for oneself. */
  whether: `apa,apakah,what,which,am i,is it,do i,will i,would i,should i,siapa,who,bisa tidak,boleh tidak,bolehkah,does,did,kok bisa,possible,can i,could i,may i,bisa,boleh,mungkin`,
  supposing: `kalau,jika,bila,apabila,misal,misalnya,seandainya,andai,if,in case,suppose,what happens,yang terjadi,whenever,avoid,avoiding,hindari,menghindari,mencegah,prevent,supaya tidak,agar tidak,biar tidak,so that my,takut,khawatir,worried,afraid,jangan sampai,jangan jangan,would happen,ketika,when an,when a,bebas bug,bebas error`,
  over: `sudah bisa,sudah normal,sudah beres,sudah aman,sudah oke,sudah tidak error,sudah tidak eror,sudah tidak crash,sudah tidak apa,sudah tidak diblokir,sudah tidak terkunci,sudah kembali normal,sudah lancar,sudah selesai,sudah teratasi,sudah diperbaiki,sudah jalan,bisa lagi,fixed,resolved,solved,works now,working now,work now,works again,working again,all good,no longer happening,went away,sudah hilang,back to normal,its fine now,sudah dibuka,sudah terbuka,unblocked,unlocked,sudah ketemu,tadi sudah,sudah dapat,sudah diganti,sudah diubah,sudah terima,already got,already received,already changed,already verified,sudah terverifikasi,sudah verifikasi`,
  complaining: `how are you going to,how will you,how do you plan to,how are you gonna,bagaimana sih,bagaimana nih,bagaimana dong,bagaimana ini,bagaimana dah`,

  account: `akun,account,accounts,acount,akunt,profil,profile,akun saya,login saya,id saya,user id`,
  shut: `diblokir,keblokir,terblokir,diblock,diblok,ke block,ke blok,keblok,di block,di blok,di blokir,kena blokir,dibekukan,dibanned,dibaned,banned,kebanned,ke banned,di banned,kena banned,kena ban,disuspend,di suspend,kesuspend,ke suspend,suspended,kena suspend,suspend,blocked,locked,locked out,terkunci,dikunci,kekunci,ke kunci,ke lock,kelock,hacked,dihack,di hack,kehack,ke hack,kena hack,dihek,dihacker,kena hacker,diretas,dibajak,dibobol,kebobol,kebobolan,kena bobol,compromised,hijacked,stolen,deactivated,dinonaktifkan,nonaktif,non aktif,disabled,frozen,restricted,dibatasi,breached,taken over,took over,diambil alih,disalahgunakan,dicuri,dipakai orang,dimasuki orang,kena bajak,terminated,ditutup sepihak,dihapus sepihak,blocking,logged out of,phished`,
  intruder: `someone logged into my,somebody logged into my,someone is using my,somebody is using my,someone else is using my,someone accessed my,someone got into my,someone changed my,somebody changed my,somebody got into my,someone else logged into my,ada yang login ke,ada yang masuk ke,ada orang masuk ke,ada orang login ke,ada yang pakai,orang lain pakai,orang lain masuk,orang lain login,ada login dari,ada yang akses,didnt make this purchase,didnt make this order,didnt place this order,didnt make this transaction,did not make this transaction,did not make this purchase,did not place this order,never placed this order,never made this purchase,didnt authorize,did not authorize,unauthorized transaction,unauthorized purchase,unauthorized charge,unauthorised transaction,unauthorised charge,unauthorized login,suspicious login,login mencurigakan,transaksi mencurigakan,bukan saya yang pesan,bukan saya yang beli,bukan saya yang transaksi,bukan saya yang belanja,bukan saya yang login,tidak pernah pesan ini,merasa tidak pernah pesan,identity theft,pencurian identitas`,
  change: `ganti,diganti,digantikan,gantiin,gantikan,mengganti,penggantian,mengubah,ubah,diubah,ubahin,rubah,dirubah,merubah,perbarui,diperbarui,memperbarui,update,updated,updating,diupdate,change,changed,changing,edit,diedit,ngedit,koreksi,dikoreksi,correct,corrected,hapus,dihapus,menghapus,hapusin,delete,deleted,deleting,deactivate,close,tutup,ditutup,menutup,nonaktifkan,remove,pindahkan,switch,modify,replace,betulkan,dibetulkan,perbaiki,diperbaiki,merge,gabungkan,reset,direset,resetin,unlink,ngubah,ngeganti`,
  held: `email,emails,alamat email,email address,surel,password,kata sandi,sandi,passwords,pin,nomor telepon,no telepon,nomor handphone,no handphone,nomor wa,no wa,nomor whatsapp,no whatsapp,nomor ponsel,no ponsel,nomor hape,no hape,phone number,phone no,mobile number,contact number,telephone number,nomor kontak,username,user name,nama akun,nama pengguna,data akun,data diri,data pribadi,personal data,personal details,personal information,account details,account info,account information,account name,my details,my data,data saya,nama di akun,nama profil,tanggal lahir,birth date,date of birth,birthday,rekening,nomor rekening,no rekening,bank account,akun,account,profil,profile,nik,ktp,legal name,nomor hp,no hp`,
  recipient: `penerima,penerima paket,si penerima,recipient,recipients,receiver,receivers,consignee,di pesanan,untuk pengiriman,on my order,on the order,on this order,for the delivery,for delivery`,
  verify: `verifikasi,diverifikasi,memverifikasi,verif,verifikasiin,verify,verified,verifying,verification,kyc,validasi,buktikan,membuktikan,prove,konfirmasi identitas,confirm my identity,authenticate`,
  identity: `identitas,identity,ktp,id card,data diri,akun,account,selfie,paspor,passport,npwp,kk,sim,my id,kartu identitas,siapa saya,who i am,kyc,photo id,wajah,face,dokumen,documents,document,umur,age`,
  claim: `klaim,mengklaim,ngeklaim,diklaim,claim,claims,claiming,pengajuan klaim,klem,kleim`,
  cover: `garansi,warranty,waranty,guarantee,asuransi,insurance,kerusakan,damage,kehilangan,asuransinya,jaminan`,
  perk: `voucher,promo,hadiah,poin,point,points,diskon,discount,gratis,cashback,bonus,reward,rewards,kupon,coupon,gift,free,prize,giveaway,benefit,kode,code,coins,koin,offer,ongkir,kopi,coffee`,
  refused: `ditolak,rejected,denied,refused,pending,tertunda,gagal,failed,fails,failing,stuck,nyangkut,belum diproses,tidak diproses,tidak disetujui,belum disetujui,belum selesai,not approved,tidak lolos,belum lolos,tidak bisa,cant,cannot,declined,tidak berhasil,expired,diabaikan,not going through,wont go through,mentok`,

  amends: `kompensasi,kompensasinya,konpensasi,kompensassi,compensation,compensate,compensated,compensating,compensations,ganti rugi,gantirugi,ganti kerugian,ganti ruginya,goodwill,itikad baik,niat baik,tali asih,reparation,damages,make it up to me,make up for,make this right,make it right,uang kaget,kompen,recompense,restitution,redress`,
  exception: `pengecualian,dikecualikan,kecualikan,exception,exceptions,dispensasi,keringanan,kelonggaran,toleransi,ditoleransi,kebijaksanaan,special case,kasus khusus,perlakuan khusus,special treatment,leniency,lenient,waive,waived,waiver,bend the rules,bend the rule,hapus denda,hapus biaya,hapuskan denda,bebaskan denda,bebaskan biaya,diskresi,discretion,make an allowance,just this once,one time courtesy,sekali ini saja,khusus kali ini,diluar kebijakan,di luar kebijakan,di luar ketentuan,diluar ketentuan,outside the policy,outside your policy,melanggar aturan`,
  refund: `refund,refunded,refunding,refundnya,pengembalian dana,uang kembali,kembalikan uang,kembalikan uangnya,dikembalikan,retur,return,returning,returned,returns,kembalikan,mengembalikan,pengembalian,tukar,ditukar,menukar,exchange,money back,cancel,batalkan,dibatalkan,batal,reimburse,reimbursement,take it back,warranty,garansi`,
  lateFor: `lewat batas,melewati batas,lewat waktu,lewat tenggat,lewat masa,melewati masa,sudah lewat,telat retur,telat klaim,kelewat,kelewatan,lewat dari,lebih dari batas,past the,past your,past its,after the deadline,after the return,after the window,missed the,outside the,outside of the,beyond the,out of warranty,habis masa,masa garansi habis,garansi habis,garansi sudah habis,garansinya habis,sudah habis,window closed,window has closed,has passed,have passed,non refundable,nonrefundable,not refundable,final sale,tidak bisa refund,tidak bisa diretur,tidak bisa dikembalikan,past 30 days,past 14 days,a day late,days late,one day late,out of the`,
  although: `walaupun,walau,meskipun,meski,padahal,biarpun,biar,tetap,masih bisa,tetapi,even though,although,though,despite,anyway,but,still,even if its,regardless,cuma,only,just`,
  gift: `diskon,discount,discounts,voucher,vouchers,potongan,potongan harga,potong harga,gratis,ongkir gratis,credit,store credit,free,coupon,kupon,cashback,bonus,partial refund,refund sebagian,refund setengah,setengah harga,half price,half off,percent off,something off,money off,price reduction,saldo,free shipping,voucer`,
  apology: `kemarin salah kirim,karena salah kirim,permintaan maaf,permohonan maaf,tanda maaf,sebagai maaf,sebagai ganti,sebagai gantinya,apology,apologise,apologize,an apology,to make up,for the trouble,for my trouble,for the inconvenience,inconvenience,ketidaknyamanan,for the wait,for waiting,for my time,for the delay,for the mistake,for your mistake,gara gara,kesalahan kalian,kesalahan anda,salah kalian,salah toko,your fault,your mistake,your error,all this trouble,this mess,for the hassle,hassle,atas keterlambatan,karena telat,karena terlambat,karena keterlambatan,karena rusak,karena salah,because you,because your,because it was late,because it came late,because my order,because my package,because the,since my order,since my package,since it arrived,since it came,since you,karena kalian,karena nunggu,karena menunggu,karena lama,karena pesanan,karena paket,karena barang,for the late,for late,for being late,arrived late,came late`,
  blame: `gara gara kalian,salah kalian,kesalahan kalian,salah toko,your fault,your mistake,for the trouble,for the inconvenience`,
  partial: `partial refund,refund sebagian,refund setengah,kembalikan sebagian,half my money,setengah uang,sebagian uang,some of my money,part of my money`,
  harmed: `telat,terlambat,keterlambatan,late,delayed,delay,delays,rusak,pecah,cacat,broken,damaged,defective,salah kirim,wrong item,hilang,lost,rugi,dirugikan,kerugian,menunggu,nunggu,waiting,waited,wait,trouble,inconvenience,kecewa,disappointed,mistake,kesalahan,tidak sampai,belum sampai,never arrived,keracunan,sakit,injured,ruined,spoiled,missed,gagal`,

  broke: `crashd,error,errors,erorr,eror,errror,erro,bug,bugs,buggy,ngebug,nge bug,crash,crashes,crashed,crashing,ngecrash,nge crash,glitch,glitches,glitchy,ngehang,nge hang,ngelag,force close,force closed,forceclose,fc terus,keluar sendiri,nutup sendiri,menutup sendiri,tertutup sendiri,mental terus,bad gateway,internal server,server down,white screen,blank screen,black screen,layar putih,layar hitam,blank putih,blank page,halaman kosong,page not found,ngeblank,nge blank,nge freeze,ngefreeze,not responding,keeps loading,loading terus,loading mulu,muter terus loading,stuck loading,stuck di loading,infinite loading,loading forever,spinning forever,ngadat,malfunction,malfunctioning,unresponsive,404,500,502,503,504,something went wrong,terjadi kesalahan,kesalahan sistem,gangguan sistem,system failure,gangguan server,server error,keeps logging me out,logout sendiri,ke logout terus,ke logout sendiri,keeps closing,closes by itself,closes itself,shuts down by itself`,
  code: `404,500,502,503,504`,
  notFault: `human error,trial and error,margin of error,bug spray,crash course,crash test,debug,crash diet,car crash,bed bugs,place to crash,crash at,crash on the,bugs bunny,stink bug`,
  system: `aplikasi,aplikasimu,apk,app,apps,apl,website,websitenya,webnya,web,websait,webset,wesite,websitemu,situs,site,halaman,page,pages,laman,checkout,check out,cekout,tombol,button,buttons,link,tautan,keranjang,cart,basket,pembayaran,payment,payments,paymen,qris,virtual account,va,transaksi,transaction,server,sistem,system,form,formulir,login,sign in,sign up,log in,search,pencarian,upload,barcode,qr code,kode qr,platform,dashboard,gateway,portal,chat widget,webstore,screen,layar,fitur,feature,homepage,beranda,notifikasi,download,unduhan,pay,bayar,order page,bayarnya`,
  dead: `tidak berfungsi,tidak jalan,tidak berjalan,tidak merespon,tidak merespons,tidak respon,tidak kebuka,tidak terbuka,tidak bisa dibuka,tidak bisa kebuka,tidak bisa buka,tidak bisa diakses,tidak bisa akses,tidak bisa diklik,tidak bisa di klik,tidak bisa klik,tidak bisa dipencet,tidak bisa ditekan,tidak bisa di buka,tidak bisa di akses,tidak bisa diproses,tidak bisa dipakai,tidak bisa digunakan,tidak bisa loading,tidak bisa dimuat,tidak bisa masuk,tidak bisa jalan,tidak bisa dilanjutkan,tidak bisa lanjut,tidak bisa terus,tidak bisa mulu,tidak bisa melulu,tidak muncul,tidak muncul muncul,tidak nyala,gagal,gagal terus,gagal mulu,failed,fails,failing,keeps failing,doesnt work,dont work,not work,not working,isnt working,arent working,wont work,didnt work,doesnt work,stopped working,stop working,wont load,doesnt load,isnt loading,not loading,cant load,wont open,doesnt open,cant open,cannot open,cant access,cannot access,cant be opened,wont respond,doesnt respond,doesnt go through,didnt go through,not going through,wont go through,not clickable,cant click,cannot click,cant be clicked,doesnt do anything,does nothing,broken,rusak,down,is down,dead,mati,stuck,macet,nyangkut,blank,ngeblank,hang,freeze,freezes,freezing,frozen,froze,kosong,mentok,unusable,wont let me,doesnt let me,not letting me,isnt letting me,keeps rejecting,not responding,ditolak terus,gagal melulu`,
  unable: `tidak bisa bayar,tidak bisa checkout,tidak bisa cekout,tidak bisa check out,tidak bisa membayar,tidak bisa melakukan pembayaran,tidak bisa order,tidak bisa pesan,tidak bisa transaksi,tidak bisa upload,tidak bisa submit,tidak bisa buka web,tidak bisa buka aplikasi,gagal bayar,gagal checkout,gagal pembayaran,gagal transaksi,gagal login,cant pay,cannot pay,cant checkout,cant check out,cannot checkout,cannot check out,unable to pay,unable to checkout,unable to check out,cant complete my order,cant complete the order,cant complete my payment,cannot complete my order,cant place my order,cant place an order,cannot place an order,unable to place,not able to pay,not able to checkout,cant submit,cannot submit`,
  signIn: `tidak bisa login,tidak bisa log in,tidak bisa masuk akun,tidak bisa masuk ke akun,cant log in,cant login,cannot log in,cannot login,cant sign in,cannot sign in,unable to log in,unable to sign in`,
  persists: `terus,terus terusan,mulu,melulu,padahal,sudah coba,sudah dicoba,sudah berkali kali,berkali kali,even though,keeps,keep,tried,still,again and again,every time,setiap,tiap,selalu,always,kok,kenapa,why,tiba tiba,suddenly,since yesterday,dari kemarin,dari tadi,sejak,stopped`,
  with: `pakai,pake,dengan,via,lewat,with,using,by,di tempat,cod,cicil,cicilan,di tempatnya,ditempat`,
} as const;

export type Mark = keyof typeof LISTS;
export type Marked = Sentence<Mark>;

/** Words that mean themselves, though a typo away from one of the lists, and seldom enough met to be unfamiliar. */
const THEMSELVES: ReadonlySet<string> = new Set(
  'terror mirror garasi crush crushed crushing brush trash bugis hanger gantungan lacked climb freezer terminate cashing slash'.split(
    ' ',
  ),
);

export const readSentences = createLexicon(LISTS, (word) => THEMSELVES.has(word) || isFamiliar(word));

/** "No error so far", "tidak pernah error": a denial, and nothing of weight between it and what it denies. */
export function isDenied(sentence: Marked, span: Span): boolean {
  return sentence.spans('denial').some((denial) => {
    if (denial.to > span.from) return false;
    for (let at = denial.to; at < span.from; at++)
      if (!sentence.spans('small').some(({ from, to }) => from <= at && at < to)) return false;
    return true;
  });
}

/** "Gimana sih" and "gimana nih" complain; else who says "how" wants to know how it is done. */
export function asksHow(sentence: Marked): boolean {
  return sentence.has('rules') || asksHowTo(sentence);
}

/** The same, where rules may be spoken of: an exception is one to them. */
export function asksHowTo(sentence: Marked): boolean {
  const complaints = sentence.spans('complaining');
  return sentence.spans('how').some((how) => !complaints.some(({ from }) => from === how.from));
}

/** Asked for, and not merely asked about, supposed or denied. */
export function isRequested(sentence: Marked): boolean {
  if (asksHowTo(sentence) || sentence.has('supposing') || sentence.has('over')) return false;
  return sentence.spans('ask').some((ask) => !isDenied(sentence, ask));
}

/** Told of as it is now: not supposed, not over, and not asked about in general. */
export function isTold(sentence: Marked): boolean {
  return !sentence.has('supposing') && !sentence.has('over');
}
