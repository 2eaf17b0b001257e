/** Words that Indonesian and English chats both use, or that Indonesian shops use in English: they tell no language. */
export const SHARED: ReadonlySet<string> = new Set(
  `
  a i me u so hi ok oke okay refund voucher promo cod email password login tracking online order transfer bank admin
  status error app total problem data gift chat cs bot no pin min sis pro stock member pay halo help store for at is in on
  an hello hey info dong still thx tq ty bye ya hm hmm haha hehe wow lol asap review rating size ready sold out sale
  website web link upload download update reset checkout cart item akun alarm radio video film restaurant
  `
    .trim()
    .split(/\s+/),
);
