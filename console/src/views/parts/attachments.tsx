/** Files that were sent: pictures in the room they will take, everything else as a card to save. */
import type { Attachment } from '@sapa/protocol';
import { useState } from 'preact/hooks';
import { fileSize } from '../../i18n/format.ts';
import { fileHref, pictureSize, type Size } from '../../state/pictures.ts';
import { useLanguage, useTexts } from '../ui.ts';
import { Icon } from './icon.tsx';

export function Attachments({ files }: { files: readonly Attachment[] }) {
  if (files.length === 0) return null;
  return (
    <ul class="attachments">
      {files.map((file) => (
        <li key={file.id}>
          <AttachmentView file={file} />
        </li>
      ))}
    </ul>
  );
}

function AttachmentView({ file }: { file: Attachment }) {
  const [isBroken, setBroken] = useState(false);
  const size = pictureSize(file);
  if (!size || isBroken) return <FileCard file={file} />;
  return <Picture file={file} size={size} onBroken={() => setBroken(true)} />;
}

function Picture({ file, size, onBroken }: { file: Attachment; size: Size; onBroken: () => void }) {
  const t = useTexts();
  const href = fileHref(file.id);
  return (
    <a class="picture" href={href} target="_blank" rel="noopener" title={t.log.imageFull(file.name)}>
      <img
        src={href}
        alt={t.log.image(file.name)}
        width={size.width}
        height={size.height}
        loading="lazy"
        decoding="async"
        onError={onBroken}
      />
    </a>
  );
}

function FileCard({ file }: { file: Attachment }) {
  const t = useTexts();
  const size = fileSize(useLanguage(), file.bytes);
  return (
    <a class="file-card" href={fileHref(file.id)} download={file.name} aria-label={t.log.download(file.name, size)}>
      <Icon name="file" />
      <bdi class="file-name">{file.name}</bdi>
      <span class="file-size">{size}</span>
      <Icon name="download" />
    </a>
  );
}

/** Of words on their way. After a reload only how many there are is known. */
export function FilesUnderWay({ files, count }: { files: readonly Attachment[]; count: number }) {
  const t = useTexts();
  return files.length < count ? <p class="file-count">{t.log.files(count)}</p> : <Attachments files={files} />;
}
