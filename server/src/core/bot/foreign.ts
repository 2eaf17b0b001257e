/**
 * Everyday words of languages that visitors may write and the bot does not speak: enough to notice that a message is
 * neither Indonesian nor English, not to tell which it is. Written without accents, as `plain` leaves them. Words that
 * Indonesian or English chats use too are left out or weighed against what else is said.
 */

const WORDS = `
iki iku kuwi ora wis durung arep ngendi piye kepiye pira pinten kowe sampeyan panjenengan kulo kula dalem aku
mboten sampun badhe dereng saged wonten menika punika niki niku nggih inggih matur nuwun suwun monggo lan karo
kanggo saka marang nang ning neng yen nek tuku regane rego duwe duwit dhuwit ngirim dikirim teka tekan kapan opo apa
iso isa ojo aja maneh sithik akeh meneh wingi sesuk saiki mangke sinten sopo sapa bocah omah griya pundi pripun
tumbas rega pesenanku barange kiriman nganti suwe suwi entuk oleh angsal dhewe dewe ngono ngene kok mbok lho
rusake njaluk nyuwun tulung ngenteni dikirimake wektu dina sasi mung ae wae
abdi kuring urang anjeun maneh manehna naon saha iraha dimana kumaha sabaraha naha teu henteu moal acan tos geus
parantos bade arek hoyong hayang tiasa bisa aya ieu eta nu anu ka ti di jeung sareng sareung pikeun keur kanggo
mangga punten hatur nuhun teh mah atuh tea wae pisan ayeuna enjing kamari isuk peuting barangna artos duit pangaos
hargana meuli meser mesen nampi nungguan lila dugi nepi sumping dongkap dikirimkeun kedah kudu ulah lamun upami
bumi imah jalmi jelema saena alus goreng teuing wartosna nyuhunkeun bantosan tulungan
nak tak awak macam camne camana kat dekat ni tu dah lah sahaja hendak mahu kerana cuba boleh bila sila encik
puan tuan pihak duit kereta bila berapakah bolehkah tempahan penghantaran bungkusan pejabat esok semalam petang
korang diorang aje je jer tapau ringgit akaun emel laman sesawang pembelian dihantar hantar
el la los las un una unos unas de del y o pero que quien cual cuando donde como por para con sin sobre mi tu su
nuestro es son esta estan estoy soy eres ser estar tengo tiene tienen quiero puede puedo pueden necesito hay
muy mas menos tambien gracias hola buenos buenas dias tardes favor cuanto cuesta pedido envio paquete dinero
devolucion ayuda hacer comprar llega llego todavia hoy manana ayer ahora nunca siempre este esto ese eso
le les des du au aux et ou mais qui quoi quand combien comment pourquoi avec sans sur sous chez je tu il elle nous
vous ils elles mon ma mes ton votre vos notre nos est sont suis avez avons ont etre avoir voudrais veux peux pouvez
puis faire bonjour bonsoir merci svp plait oui non ne pas plus tres bien commande colis livraison acheter prix
recu toujours encore aujourdhui demain hier ici cest jai nest quel quelle cette ce ces dans argent
der die das den dem ein eine einen einem einer und oder aber wer wann wo wie warum wieviel mit ohne auf unter bei ich
du er sie es wir ihr mein meine dein ihre unser ist sind bin bist habe haben hat hatte wird werden kann konnen
kannst mochte will wollen muss brauche nicht kein keine sehr auch noch schon hallo guten danke bitte ja nein
bestellung lieferung paket geld kaufen preis kostet heute morgen gestern jetzt hier diese dieser dieses zum zur
von nach fur uber angekommen versand zuruck ruckgabe frage mir mich ihnen
ang ng mga sa na ko mo ka ako ikaw siya kami tayo kayo sila ito iyan iyon nito ay at o pero kung kailan saan
sino ano bakit paano magkano ilan hindi wala walang may mayroon meron po opo oo ba pa lang lamang din rin naman
nga kasi para gusto kailangan pwede puwede puede salamat kumusta magandang umaga hapon gabi order pera bayad
bumili bili presyo dumating dumadating ngayon bukas kahapon dito doon aking iyong namin natin nyo niyo pong
o os as um uma do da dos das em no na nos nas e mas quem quando onde quanto porque com sem sobre meu minha seu sua
nosso sao estou esta tenho tem quero posso pode preciso muito mais obrigado obrigada ola bom boa dia tarde noite
pedido entrega dinheiro comprar chegou ainda hoje amanha ontem agora nao sim voce voces eu
il lo gli uno di del della che chi quando dove come quanto perche con senza mio mia suo sua nostro sono sei siamo
ho hai ha abbiamo vorrei posso puo devo molto piu anche grazie ciao buongiorno per favore ordine spedizione pacco
soldi comprare arrivato ancora oggi domani ieri adesso non questo questa quello costa
de het een en of maar wie wat wanneer waar hoe hoeveel waarom met zonder ik jij hij zij wij jullie mijn jouw uw onze
ben bent zijn heb heeft hebben kan kunnen wil willen moet nodig niet geen zeer ook nog al hallo goedemorgen dank
bedankt alstublieft bestelling levering pakket geld kopen prijs kost vandaag morgen gisteren nu hier deze dit
ve bir bu su ne kim zaman nerede nasil kac neden icin ile ben sen siz biz benim siparis kargo para fiyat bugun yarin
merhaba tesekkurler lutfen evet hayir degil var yok cok
toi ban cua khong duoc bao nhieu hang khi nao xin chao cam gui tien giao mua
`;

export const FOREIGN: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** Letters that neither Indonesian nor English is written in: other scripts. */
export const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** Latin letters and signs that hardly occur in either. */
export const OTHER_LETTERS = /[àâãáäåæçèêëìíîïñòóôõöøœùúûüýßğışłőđơưăạảấầẩậắặẻẽẹếềệỉịọốồổộớờởợụủứừửữựỳỷỵ¿¡]/iu;
