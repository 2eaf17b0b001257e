/** Server-sent events as our server writes them: fields `event` and `data`, one line each, comments, ends of line LF. */

/**
 * @param found called for every event; `message` where the server names none
 * @returns what takes the next piece of text, cut anywhere
 */
export function createEventReader(found: (event: string, data: string) => void): (text: string) => void {
  let rest = '';
  return (text) => {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s, 2)));
      if (fields.data !== undefined) found(fields.event ?? 'message', fields.data);
    }
  };
}
