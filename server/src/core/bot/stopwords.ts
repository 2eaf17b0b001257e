/**
 * Words that carry no topic. `EMPTY` words never do; `POLITE` ones do only when nothing else is said, so that
 * "halo" finds a greeting and "halo, ongkir berapa?" finds the shipping cost.
 */
import type { Language } from '@sapa/protocol';

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const EMPTY: Readonly<Record<Language, ReadonlySet<string>>> = {
  id: list(`
    yang di ke dari dan atau dengan untuk pada dalam oleh adalah ialah itu ini tersebut saya aku gue gw gua kami kita
    anda kamu kalian dia mereka nya lah kah pun sih dong deh kok ya yah iya nih tuh loh lho kan mah si para sang
    apa apakah ada adakah bisa dapat boleh mau akan sedang telah sudah lagi juga saja hanya sangat sekali tidak bukan
    jangan harus perlu kalau jika bila supaya agar karena sehingga tetapi namun sambil seperti sebagai secara bahwa
    tentang soal mengenai terhadap antara hingga jadi menjadi bagaimana caranya cara gimana tanya bertanya kasih beri
    tahu tau info infonya jelaskan kenapa sama pas punya dulu nanti sekarang tadi banget sini situ sana begitu begini
    gitu gini lebih paling sebuah suatu se per kayak kira melalui lewat via toko warung bantu bantuan minta
  `),
  en: list(`
    a an the and or but if so of to in on at by for from with without about into as is are was were be been being am
    do does did doing done have has had having can could will would shall should may might must i im id ive ill me my
    mine we us our you your yours u ur he she it its they them their this that these those there here what which who
    whom how why please pls plz just also very really too only some any all not no dont doesnt didnt cant cannot isnt
    arent wont know tell let like want wanna need get got give go going possible possibly ask question wondering
    way thing things something anything out up off than then one ones still store shop information info help right
    now
  `),
};

/** Words that ask: they tell two questions about one thing apart, but do not make a question about it. */
export const ASKING: Readonly<Record<Language, ReadonlySet<string>>> = {
  id: list('berapa kapan dimana mana siapa lama hari banyak'),
  en: list('when where much many long day time'),
};

/** Places in Indonesia that people ask about delivery to; they seldom change the answer, unless the knowledge names them. */
export const PLACES: ReadonlySet<string> = list(`
  jakarta bandung surabaya medan semarang makassar palembang depok tangerang bekasi bogor yogyakarta yogya jogja jogjakarta
  solo surakarta malang denpasar bali lombok mataram padang pekanbaru batam lampung pontianak banjarmasin samarinda
  balikpapan manado palu kendari ambon jayapura papua maluku kupang aceh bengkulu jambi cirebon tasikmalaya sukabumi
  serang cilegon tegal pekalongan kudus magelang kediri jember banyuwangi madiun gresik sidoarjo jawa sumatra sumatera
  kalimantan sulawesi ntt ntb jabodetabek kota kabupaten city
`);

export const POLITE: Readonly<Record<Language, ReadonlySet<string>>> = {
  id: list(`
    halo hai hi hello hallo hei hey pagi siang sore malam selamat assalamualaikum salam permisi misi
    kakak bang mas mbak min gan sis bro pak bu bapak ibu om tante terimakasih tolong mohon maaf punten oke ok sip
    admin dear bunda siap baik
  `),
  en: list(`
    hi hello hey hiya greetings good morning afternoon evening dear sir madam team guys thanks thank thankyou thx
    cheers sorry excuse ok okay bye goodbye
  `),
};
