/** The files beside the reply: how far each has come, and what can be done about it. */
import { ATTACHMENTS, type ConversationId } from '@sapa/protocol';
import { fileSize } from '../../i18n/format.ts';
import type { UploadFailure } from '../../session/upload.ts';
import { fileHref, pictureSize } from '../../state/pictures.ts';
import type { TrayFile } from '../../state/tray.ts';
import { Icon } from '../parts/icon.tsx';
import { useDesk, useLanguage, useTexts } from '../ui.ts';

export function Enclosures({ conversation }: { conversation: ConversationId }) {
  const t = useTexts();
  const { tray } = useDesk();
  const files = tray.all.value.get(conversation) ?? [];
  const left = tray.leftOut.value.get(conversation) ?? 0;
  return (
    <>
      {files.length > 0 && (
        <ul class="enclosures" aria-label={t.files.label}>
          {files.map((file) => (
            <Enclosure key={file.key} conversation={conversation} file={file} />
          ))}
        </ul>
      )}
      <p class="enclosures-left" role="status">
        {left > 0 && t.files.leftOut(left, ATTACHMENTS)}
      </p>
    </>
  );
}

/** Trying again would not change it. */
const LASTING: ReadonlySet<UploadFailure> = new Set(['empty', 'tooLarge', 'unsupported']);

function Enclosure({ conversation, file }: { conversation: ConversationId; file: TrayFile }) {
  const t = useTexts();
  const { tray } = useDesk();
  const { key, name, failure, attachment } = file;
  const isUnderWay = !failure && !attachment;
  return (
    <li class="enclosure" data-failed={failure ? true : undefined}>
      <Sign file={file} />
      <bdi class="file-name" title={name}>
        {name}
      </bdi>
      <Progress file={file} />
      {failure && !LASTING.has(failure) && (
        <button
          type="button"
          class="quiet"
          aria-label={t.files.retry(name)}
          onClick={() => tray.retry(conversation, key)}
        >
          {t.tryAgain}
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={isUnderWay ? t.files.cancel(name) : t.files.remove(name)}
        title={isUnderWay ? t.files.cancel(name) : t.files.remove(name)}
        onClick={() => tray.remove(conversation, key)}
      >
        <Icon name="close" size={16} />
      </button>
    </li>
  );
}

/** A picture that is there shows itself. */
function Sign({ file: { attachment } }: { file: TrayFile }) {
  if (attachment && pictureSize(attachment)) return <img class="thumb" src={fileHref(attachment.id)} alt="" />;
  return <Icon name={attachment ? 'check' : 'file'} />;
}

function Progress({ file: { name, bytes, sent, failure, attachment } }: { file: TrayFile }) {
  const t = useTexts();
  const size = fileSize(useLanguage(), bytes);
  if (failure)
    return (
      <span class="file-failure" role="alert">
        {t.files.failure[failure]}
      </span>
    );
  if (attachment) return <span class="file-size">{size}</span>;
  return (
    <>
      <progress class="file-progress" aria-label={t.files.sent(name)} max={bytes} value={sent} />
      <span class="file-size">{size}</span>
    </>
  );
}
