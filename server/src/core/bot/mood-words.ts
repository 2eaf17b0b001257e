/**
 * Words that carry a mood, in both languages, as `wordsOf` leaves them; several words are matched in a row. Lists only:
 * what a word before them turns around ("tidak puas", "not happy") is the reader's business.
 */
const list = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/[,\n]/)
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== ''),
  );

/** Said at somebody or something, they leave no doubt. */
export const INSULTS = list(`
  anjing, anjir, anjrit, anjink, anjg, bangsat, bgst, brengsek, goblok, goblog, gblk, tolol, bego, idiot, bodoh, dongo, kampret, tai,
  taik, bajingan, keparat, sialan, kontol, memek, babi lu, dasar setan, dasar monyet, jancok, jancuk, asu, penipu, maling, tukang tipu, sampah, busuk kalian,
  fuck, fucking, fuckin, fck, wtf, shit, shitty, bullshit, asshole, bastard, bitch, crap, damn it, damn bot, goddamn, dammit, stupid, dumb,
  moron, idiots, scammer, scammers, scam, thieves, liars, liar, screw you, piss off, pathetic, garbage
`);

/** Unhappy about something. */
export const COMPLAINTS = list(`
  kecewa, mengecewakan, kesal, kesel, sebel, sebal, marah, jengkel, emosi, muak, dongkol, kapok, nyesel, menyesal, parah, payah,
  ngecewain, ngeselin, nyebelin, menyebalkan, buruk, jelek banget, lambat banget, lelet, lemot, lama banget, lama sekali,
  ga becus, gak becus, nggak becus, tidak becus, ga beres, gak beres, ga jelas, gak jelas, ga niat, tidak profesional, ditipu, nipu, penipuan, bohong, dibohongi,
  di php, cape deh, capek deh, capek banget, capek nunggu, capek menunggu, capek nanya, capek tanya, capek ngomong, capek sama, saya capek,
  aku capek, sudah capek, udah capek, capek saya, lelah menunggu, lelah nunggu, bosan nunggu, tidak bertanggung jawab, ga tanggung jawab, gak tanggung jawab, merugikan,
  dirugikan, keterlaluan, ga masuk akal, percuma, sia sia, ga guna, gak guna, ga berguna, tidak berguna, ga membantu, tidak membantu,
  gak membantu, ga nyambung, gak nyambung, ga ngerti ngerti, gak ngerti ngerti, gimana sih, gmn sih, apaan sih, apa apaan, yang bener aja, yg bener aja,
  lapor polisi, viralkan, viralin, bintang satu, bintang 1, uang saya mana, mana uang saya, jangan nipu, kecewa banget, kecewa berat, kecewa sekali, sangat kecewa, marah besar, kesel banget, kesal banget, parah banget, parah bgt, ga ada respon, gak ada respon, tidak ada respon,
  tidak ada tanggapan, ga dibales, gak dibales, ga dibalas, gak dibalas, tidak dibalas, dicuekin, diabaikan,
  angry, annoyed, annoying, frustrated, frustrating, disappointed, disappointing, upset, furious, mad at, pissed, pissed off, fed up, sick of, tired of,
  sick and tired, terrible, horrible, awful, worst, useless, ridiculous, unacceptable, outrageous, a joke to you, this is a joke, what a joke, disgusting, disgusted, appalling, hate,
  waste of time, wasting my time, waste of money, rip off, ripped off, ripoff, never again, never buying, unprofessional, incompetent, rude, poor service, bad service,
  lied, lying, cheated, stole my, robbed, sucks, this is nonsense, nonsense, doesnt help, not helping, not helpful, no help, no one answers,
  nobody answers, no one replies, nobody replies, no response, ignored, ignoring me, my lawyer, sue you, report you, one star, 1 star, enough of this, had enough,
  for gods sake, what the hell, wth, ffs, omg seriously, are you kidding, are you serious, you dont understand, you dont get it, dont understand anything,
  where is my money, wheres my money, give me my money, so angry, already told you, i already said, how many times do, how many times must, again and again, over and over, keep asking, kept waiting, still nothing
`);

/** Complaints that leave no patience; each is one of the complaints too. */
export const OUTRAGE = list(`
  marah, muak, kapok, keterlaluan, penipuan, ditipu, di php, lapor polisi, viralkan, viralin, uang saya mana, mana uang saya, jangan nipu, parah banget, parah bgt,
  apa apaan, sangat kecewa, kecewa banget, kecewa berat, kecewa sekali, marah besar, ga becus, gak becus, tidak becus, kesel banget, kesal banget, emosi,
  angry, furious, fed up, sick of, sick and tired, horrible, awful, worst, useless, ridiculous, unacceptable, outrageous, what a joke, this is a joke, disgusting, appalling,
  terrible, never again, rip off, ripped off, robbed, had enough, enough of this, how many times do, how many times must, my lawyer, sue you,
  where is my money, wheres my money, give me my money, are you kidding, what the hell, for gods sake, so angry, wasting my time
`);

/** Wants it over with. */
export const IMPATIENCE = list(`
  tolong cepat, cepat dong, cepetan, cepet dong, buruan, buru, lama amat, lama bgt, lama banget, kok lama, lama ya, nunggu lama, udah nunggu, sudah nunggu, sudah menunggu,
  udah lama nunggu, dari tadi, daritadi, dari kemarin, dari kmrn, berhari hari, berminggu minggu, kapan sih, mana nih, mana sih, mana balasannya, kok belum juga,
  belum juga, jawab dong, balas dong, bales dong, bales woi, woi, woy, hoi, udah berapa kali, sudah berapa kali, berkali kali, bolak balik, muter muter, muter terus,
  berapa lama lagi, nunggu sampai kapan, hurry, hurry up, quick please, come on, cmon, answer me, reply already, respond already,
  how much longer, taking so long, takes forever, taking forever, too long, waiting for ages, for ages, for hours, hello anyone, still no, fast please, still waiting, been waiting, time im asking, time i ask, time asking
`);

/** Glad about something. */
export const PRAISE = list(`
  bagus, bagus banget, mantap, mantab, mantul, keren, hebat, suka, suka banget, puas, senang, seneng, memuaskan, terbaik, top banget, top markotop, jos, juara, luar biasa, enak, lezat,
  makasih banyak, makasih ya, makasih kak, terima kasih banyak, terimakasih banyak, sangat membantu, membantu sekali, ramah, recommended, rekomended, cepat banget, gercep, fast respon, fast response, sukses terus, alhamdulillah, sip, siip, sipp, oke banget,
  sempurna, indah, nyaman, love, loved, love it, great, awesome, amazing, excellent, perfect, wonderful, fantastic, brilliant, lovely, nice, good job, well done, happy, glad, pleased, satisfied, delighted,
  thank you so much, thanks so much, thanks a lot, thank you very much, many thanks, very helpful, so helpful, super helpful, helpful, appreciate, appreciated, best, impressed, works great, cheers, yay, good service, great service, youre the best, friendly
`);

/** Says that nothing is wrong. */
export const SOOTHING = list(`
  tidak masalah, ga masalah, gak masalah, nggak masalah, gapapa, gpp, tidak apa apa, ga apa apa, gak apa apa, santai, no problem, no worries, not bad, its fine, its ok,
  its okay, stupid question, dumb question, silly question, thats fine, not a problem, no rush, take your time
`);

/** What follows is supposed or asked, not said. */
export const SUPPOSING: ReadonlySet<string> = new Set(
  'kalau kalo klo kl jika bila misal misalnya apakah if whether'.split(' '),
);

/** Turns the next words around. */
export const NEGATORS: ReadonlySet<string> = new Set(
  `tidak tdk tak ga gak gk g nggak ngga nggk enggak engga kagak kaga ndak bukan bkn jangan jgn belum blm kurang krg tanpa not no never isnt wasnt arent dont
  didnt doesnt wont cant cannot couldnt wouldnt aint hardly barely without nothing none nor neither`
    .trim()
    .split(/\s+/),
);

/** May stand between such a word and what it turns around. */
export const BETWEEN: ReadonlySet<string> = new Set(
  `terlalu begitu pernah merasa akan sangat bisa mau lagi usah perlu ada sedang terlampau seberapa gitu sampai jadi bikin se buru yang buat dapat
  very really too that so all a an been feeling being quite particularly even the any at be feel get much make me to exactly super of in`
    .trim()
    .split(/\s+/),
);

/** Said at any counter without a feeling, though not in the public quarrels that the model learnt from. */
export const COUNTER: ReadonlySet<string> = new Set(
  `orang orangnya manusia manusianya ngomong bicara operator operatornya admin adminnya cs csnya bot botnya robot robotnya agen
  agennya petugas staf staff ngobrol chat assalamualaikum assalamu alaikum salam permisi langsung nanti`
    .trim()
    .split(/\s+/),
);

/** A message that begins so asks, and one that ends so. */
export const ASKING: ReadonlySet<string> = new Set(
  `apa apakah siapa dimana mana kapan berapa brp bisa bisakah boleh bolehkah ada adakah bagaimana gimana gmn
  what who where when which how can could may do does is are`
    .trim()
    .split(/\s+/),
);
export const ASKING_LAST: ReadonlySet<string> = new Set(
  'ga gak gk ngga nggak enggak engga tidak bukan kah dimana dmn brp berapa siapa kapan gimana gmn bisa boleh ada'.split(
    ' ',
  ),
);

const DOUBT =
  /(?:^|(?<=[.,!?\n]))[^.,!?\n]*\b(?:penipuan|scam|fraud|hoax|hoaks)(?:kah)?(?:,?\s+(?:ya|yah|kan|bukan|kah|ga|gak|nggak|ngga|enggak|tidak|or not|right|kak|min))*\s*\?/giu;

/** @returns the text without sentences that ask whether this is fraud: who asks has not been harmed, and may trust the answer */
export function withoutDoubt(text: string): string {
  return text.replace(DOUBT, ' ');
}
