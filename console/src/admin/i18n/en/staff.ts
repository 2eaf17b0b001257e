/** Words that routing, departments and people share: skills, channels. English: the shape of the catalogue. */
export const staff = {
  skill: {
    skill: 'Skill',
    level: 'Level',
    needLevel: 'At least level',
    levelHint: '1: knows a little. 5: does it every day. 10: the one others ask.',
    add: 'Add a skill',
    none: 'None',
    choose: 'Choose a skill',
    languages: { id: 'Speaks Indonesian', en: 'Speaks English' },
    gone: (id: string) => `${id} (not in the list of skills)`,
  },
  channels: { web: 'Chat on the website', email: 'E-mail', whatsapp: 'WhatsApp' } as Readonly<Record<string, string>>,
  channelHint:
    'Today visitors write in the chat on your website; the other ways in are ready for when they are connected.',
};

export type StaffTexts = typeof staff;
