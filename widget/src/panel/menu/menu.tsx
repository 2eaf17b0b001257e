/**
 * What the "+" beside the composer offers: files, emoji, sound, notifications, the transcript. Owns which of its faces shows, and
 * where the focus goes. As `env.ts`, it touches browser globals.
 */
import { currentOf } from '../current.ts';
import type { ViewProps } from '../view.tsx';
import { Mail } from './mail.tsx';
import css from './menu.css?inline';
import { pick } from './pick.ts';
import { type Popup, popupOf } from './popup.ts';
import { isOn, NOTIFY, SOUND, toggleNotify, toggleSound } from './preferences.ts';
import { save } from './save.ts';

export { css };

const PATHS = {
  attach: 'm20 12-8 8a5 5 0 0 1-7-7l9-9a3.4 3.4 0 0 1 5 5l-9 9a1.7 1.7 0 0 1-2.5-2.5L15 8',
  photo: 'M4 8h3l2-3h6l2 3h3v11H4zm8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6',
  emoji: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M8.5 14a4 4 0 0 0 7 0M9 9.5v.1m6-.1v.1',
  sound: 'M4 10v4h4l5 4V6L8 10zm12-1a4 4 0 0 1 0 6m2.5-9a8 8 0 0 1 0 12',
  notify: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 1h-15zm4 3.5a2.5 2.5 0 0 0 4 0',
  save: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  mail: 'M4 6h16v12H4zl8 7 8-7',
};

const emojiChunk = () => import('../emoji/emoji.tsx');

export function Part(props: ViewProps) {
  const { chat, texts } = props;
  const popup = popupOf(chat);
  const emoji = popup.face === 'emoji' && props.chunk(emojiChunk);
  return (
    <div class="pop">
      <div ref={popup.ref}>
        {popup.face === 'list' && (
          <div role="menu" tabIndex={-1} aria-label={texts.more}>
            <Items {...props} popup={popup} />
          </div>
        )}
        {popup.face === 'mail' && <Mail {...props} back={() => popup.show('list')} />}
        {emoji && <emoji.Part {...props} close={popup.close} />}
      </div>
      {popup.note && <p role="alert">{popup.note}</p>}
    </div>
  );
}

interface ItemProps {
  readonly name: keyof typeof PATHS;
  readonly label: string;
  readonly act: () => void;
  /** Of what is on or off. */
  readonly isChecked?: boolean;
}

const Item = ({ name, label, act, isChecked }: ItemProps) => (
  <button
    type="button"
    tabIndex={-1}
    onClick={act}
    {...(isChecked === undefined ? { role: 'menuitem' } : { role: 'menuitemcheckbox', 'aria-checked': isChecked })}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
    <span>{label}</span>
    {isChecked !== undefined && <i class={isChecked ? 'on' : ''} />}
  </button>
);

function Items(props: ViewProps & { popup: Popup }) {
  const { chat, texts, words, popup } = props;
  const { menu } = words;
  const conversation = currentOf(chat.line.state)?.snapshot;
  // Phones have a camera, and emoji on their keyboard.
  // biome-ignore lint/style/noRestrictedGlobals: what env.ts is for all that is always needed, this is for the menu.
  const isTouched = matchMedia('(pointer:coarse)').matches;
  // biome-ignore lint/style/noRestrictedGlobals: as above.
  const canNotify = typeof Notification === 'function';
  const attach = (isPhoto: boolean) => () => {
    popup.close();
    pick(chat, isPhoto);
  };
  const note = (text?: string) => popup.say(text);
  return (
    <>
      {chat.site?.files && <Item name="attach" label={menu.attach} act={attach(false)} />}
      {chat.site?.files && isTouched && <Item name="photo" label={menu.photo} act={attach(true)} />}
      {!isTouched && <Item name="emoji" label={menu.emoji} act={() => popup.show('emoji')} />}
      <Item name="sound" label={menu.sound} isChecked={isOn(chat, SOUND)} act={() => toggleSound(chat)} />
      {canNotify && (
        <Item
          name="notify"
          label={menu.notify}
          isChecked={isOn(chat, NOTIFY)}
          act={() => void toggleNotify(chat).then((isLet) => note(isLet ? undefined : menu.blocked))}
        />
      )}
      {conversation && (
        <Item
          name="save"
          label={menu.save}
          act={() => void save(chat, conversation, texts.language).then(popup.close, () => note(menu.unsaved))}
        />
      )}
      {conversation && chat.site?.mail && <Item name="mail" label={menu.mail} act={() => popup.show('mail')} />}
    </>
  );
}
