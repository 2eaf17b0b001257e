/** A file that was sent: an image in the room it will need, anything else as a card. */
import type { Attachment } from '@sapa/protocol';
import type { RowProps } from '../view.tsx';
import type { Links } from './links.ts';

/** Longest side of an image in the log, CSS pixels. */
const SIDE = 260;
const SHOWN = /^image\/(?:png|jpeg|gif|webp)$/;
const KB = 1_024;

interface FileProps extends Pick<RowProps, 'texts' | 'words'> {
  readonly file: Attachment;
  readonly links: Links;
}

export function SentFile(props: FileProps) {
  const { file, links } = props;
  const { id } = file;
  const link = links.find(id);
  const isImage = SHOWN.test(file.type) && !!file.width && !!file.height && !link?.isGone;
  return (
    <a
      class={isImage ? 'pic' : 'file'}
      // Without one until it is known: then it is no link yet.
      href={link?.href as string}
      target="_blank"
      rel="noopener noreferrer nofollow"
      style={isImage ? boxOf(file) : {}}
      onClick={(event) => {
        const anchor = event.currentTarget;
        if (!link?.isGone && !links.isGood(id, () => anchor.click())) event.preventDefault();
      }}
    >
      {isImage ? <Picture {...props} src={link?.src} /> : <Card {...props} isGone={link?.isGone} />}
    </a>
  );
}

/** The room is there before the image is. */
function boxOf({ width = 1, height = 1 }: Attachment) {
  const scale = Math.min(1, SIDE / width, SIDE / height);
  return { width: `${Math.round(width * scale)}px`, aspectRatio: `${width} / ${height}` };
}

const Picture = ({ file, links, src }: FileProps & { src: string | undefined }) => (
  <img
    src={src}
    alt={file.name}
    width={file.width}
    height={file.height}
    loading="lazy"
    decoding="async"
    onError={() => links.failed(file.id)}
  />
);

const Card = ({ file, texts, words, isGone }: FileProps & { isGone: boolean | undefined }) => (
  <>
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8zv5h5M12 11v6m-3-3 3 3 3-3" />
    </svg>
    <span>
      <bdi>{file.name}</bdi>
      <small>{isGone ? words.files.gone : sizeIn(texts.language, file.bytes)}</small>
    </span>
  </>
);

function sizeIn(language: string, bytes: number): string {
  const isSmall = bytes < KB * KB;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isSmall ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: isSmall ? 0 : 1,
  }).format(Math.max(1, bytes / KB) / (isSmall ? 1 : KB));
}
