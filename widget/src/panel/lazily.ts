/** Parts few visitors see are one chunk with styles of its own (`rare.tsx`): fetched when the first of them has its moment. */
import { type ComponentType, h } from 'preact';

type Rare = typeof import('./rare.tsx');
/** Per panel: another one on the same page needs the styles anew. */
export interface RareParts {
  rare?: Rare;
  isFetchingRare?: boolean;
}

/** What a rare part is given beside its own. */
export interface PartProps {
  readonly chat: RareParts;
  /** The parts have arrived: their styles go into the shadow root, and everything is painted again. */
  readonly arrived: (css: string) => void;
  /** What is in its place when it is not its moment, or it is still on the way. */
  readonly otherwise?: ComponentType<never> | undefined;
}

/** @param isWanted whether the part has its moment now; absent: always */
export function lazily<Props extends PartProps>(
  name: Exclude<keyof Rare, 'css'>,
  isWanted?: (props: Props) => boolean | undefined,
): (props: Props) => ReturnType<typeof h> | null {
  return (props) => {
    const { chat, otherwise, arrived } = props;
    const isNow = !isWanted || isWanted(props);
    const Part = (isNow && chat.rare ? chat.rare[name] : otherwise) as ComponentType<object> | undefined;
    if (isNow && !chat.isFetchingRare) {
      chat.isFetchingRare = true;
      import('./rare.tsx').then(
        (parts) => {
          chat.rare = parts;
          arrived(parts.css);
        },
        () => {
          // Off line: the next repaint asks again.
          chat.isFetchingRare = false;
        },
      );
    }
    return Part ? h(Part, props) : null;
  };
}
