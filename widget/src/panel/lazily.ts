/** Parts few visitors see are chunks of their own, with their own styles: fetched when they first have their moment. */
import { type ComponentType, h } from 'preact';

/** What a chunk exports. */
export interface LazyPart<Props> {
  readonly Part: ComponentType<Props>;
  readonly css: string;
}
/** What every lazy part is given beside its own. */
export interface PartProps {
  /** A part has arrived: its styles go into the shadow root, and everything is painted again. */
  readonly arrived: (css: string) => void;
  /** What is in its place when it is not its moment, or it is still on the way. */
  readonly otherwise?: ComponentType<never> | undefined;
}

/** @param isWanted whether the part has its moment now */
export function lazily<Props extends PartProps>(
  load: () => Promise<LazyPart<Props>>,
  isWanted: (props: Props) => boolean,
): (props: Props) => ReturnType<typeof h> | null {
  let part: ComponentType<Props> | undefined;
  let isLoading = false;
  return (props) => {
    const isNow = isWanted(props);
    if (isNow && part) return h(part as ComponentType<object>, props);
    if (isNow && !isLoading) {
      isLoading = true;
      load().then(
        ({ Part, css }) => {
          part = Part;
          props.arrived(css);
        },
        () => {
          // Off line: the next repaint asks again.
          isLoading = false;
        },
      );
    }
    return props.otherwise ? h(props.otherwise as ComponentType<object>, props) : null;
  };
}
