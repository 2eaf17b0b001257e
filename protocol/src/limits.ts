/** Bounds that both ends of the wire know. Times in milliseconds, sizes as named. */

/** Protocol version a client states in `hello.v`. */
export const VERSION = 1;
/** One WebSocket frame, bytes of UTF-8. A larger one closes the socket with 1009. */
export const FRAME_BYTES = 64 * 1024;
/** What one person may say at once, UTF-16 code units. */
export const TEXT_CHARS = 8_000;
/** Files sent with one message. */
export const ATTACHMENTS = 10;
/** One answer in the form before the chat. */
export const ANSWER_CHARS = 500;
/** What a visitor's page may say of them at once. */
export const ATTRIBUTES = 20;
/** A rating's comment. */
export const COMMENT_CHARS = 2_000;
/** WebSocket fragments of one message. */
export const FRAGMENTS = 64;
/** A socket that has not said hello by then is closed with 4401. */
export const HELLO_MS = 10_000;
/** A reader with more unsent bytes than this is closed with 4408 and catches up by resume. */
export const BUFFER_BYTES = 1_000_000;
/** Clients ping this often, and give a line up when the third ping is due and none of the last two was answered: after 39 s. */
export const PING_MS = 13_000;
/** After this the server gives a silent client up. */
export const SILENCE_MS = 40_000;
/** Events of a conversation sent at once: the last page when it is opened, and each older page. */
export const PAGE_EVENTS = 100;
/** Invalid frames from one socket before it is closed with 1008. */
export const STRIKES = 10;
/** What a snapshot keeps of the last message. */
export const PREVIEW_CHARS = 300;

/** Of a conversation that nothing has made more urgent: 1 is most urgent, 5 least. */
export const ORDINARY_PRIORITY = 3;
