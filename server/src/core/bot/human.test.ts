import { describe, expect, test } from 'vitest';
import { asksForHuman } from './human.ts';

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

describe('a wish for a human is heard', () => {
  test.each(
    lines(`
      mau bicara dengan CS
      ada orangnya nggak?
      agen langsung
      sambungkan ke admin
      Saya mau ngobrol sama orang asli
      tolong hubungkan saya dengan petugas
      bisa bicara sama manusia?
      mau chat sama admin dong
      CS
      cs dong kak
      admin mana?
      operator
      butuh bantuan manusia
      minta disambungin ke customer service
      hubungi CS
      mau hubungi customer service
      bisa ngomong dgn org beneran ga?
      mw bcra sm cs
      pengen ngomong sama adminnya
      gak mau sama bot, mau sama orang asli
      saya tidak mau bicara dengan robot
      botnya gak ngerti, sambungin ke cs aja
      Halo kak, boleh dialihkan ke agen?
      tolong panggilkan admin
      ada admin?
      apakah ada orang di sini?
      bisakah saya berbicara dengan staf Anda
      saya butuh CS sekarang
      sambungkn ke operater
      tidak, saya mau bicara dengan CS
      pesanan saya belum sampai, tolong sambungkan ke admin
      apa tidak bisa bicara dengan orang langsung?
      gimana caranya ngobrol sama orang?
      mau komplain langsung ke admin
      hubungkan ke bagian penjualan
      min, ada orang?
      saya mau ke orang
      cs nya mana
      tolong panggilin manusianya
      gue mau ngomong sama manusia!!
      talk to a human
      can I speak to someone real
      operator please
      agent
      live agent
      human please
      I want to talk to a real person
      connect me to an agent
      Can I chat with a representative?
      is there anyone there?
      is anybody there
      I need a human
      get me a human being
      let me speak with customer service
      customer service please
      transfer me to support
      I'd like to speak to a person
      not a bot please, I want a person to talk to
      I don't want to talk to a bot
      can i tlak to a huamn
      speak to a representitive
      could you put me through? I want to speak with staff
      how do I talk to a human?
      this is useless. give me an agent
      no, I want to talk to someone
      why can't I talk to a person?
      my order is late, can I speak to your manager
    `),
  )('%s', (line) => expect(asksForHuman(line)).toBe(true));
});

describe('a question about the people, or about anything else, is not a wish for them', () => {
  test.each(
    lines(`
      saya tidak mau bicara dengan CS
      I don't want to talk to an agent
      ada nomor telepon yg bisa dihubungi
      jam buka CS jam berapa?
      apakah CS buka hari minggu?
      nomor CS berapa?
      no wa admin brp ya
      email customer service apa
      ada biaya admin?
      biaya admin COD berapa
      kapan CS online?
      cara jadi agen reseller
      mau jadi agen, syaratnya apa?
      mau daftar jadi agen
      ada lowongan admin?
      gaji admin berapa
      agen JNE terdekat di mana
      bisa kirim lewat agen jnt?
      apakah kamu manusia atau bot?
      ini bot ya?
      kopi untuk 5 orang berapa gram
      saya mau beli kado untuk orang tua
      taplak untuk meja 8 orang
      sudah lapor ke CS kemarin tapi belum dibalas
      saya kemarin bicara dengan CS
      siapa pemilik toko ini
      barang kurang satu
      bagaimana cara menghubungi CS?
      hubungan kopi dan kesehatan
      ongkir ke Bandung berapa
      mau bicara soal pesanan saya
      halo
      mau transfer ke admin bisa?
      mau ke toko ketemu orangnya
      transfer bank bisa?
      kirim ke orang tua di Solo bisa?
      saya mau kirim ke orang
      mau ke orang tua
      gak usah pake orang, bot aja
      I want to buy a gift for a person
      can I get a refund from your staff
      what are customer service hours?
      what is your customer service number
      when are agents available?
      are you a human?
      am I talking to a bot?
      is this a real person?
      how do I become an agent
      how can I contact customer service?
      do you ship to people in Singapore
      I already talked to an agent yesterday
      a table cloth for six people
      is there an admin fee?
      how long does support take to reply
      can I talk about my order
      someone stole my package
      what time can I talk to an agent?
      jam berapa bisa bicara dengan CS?
    `),
  )('%s', (line) => expect(asksForHuman(line)).toBe(false));
});

describe('a wish that is denied is not a wish', () => {
  test.each(
    lines(`
      tidak usah bicara dengan CS
      gak usah disambungin ke cs
      ga perlu admin
      jangan sambungkan ke agen
      nggak mau ngomong sama orang
      belum perlu bicara dengan petugas
      saya tidak butuh CS, cuma tanya ongkir
      I don't need a human
      don't connect me to an agent
      no need to talk to a person
      I do not want to talk to anyone
      no agent please
    `),
  )('%s', (line) => expect(asksForHuman(line)).toBe(false));
});
