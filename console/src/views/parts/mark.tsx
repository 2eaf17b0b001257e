/** Sapa's mark: a bubble that smiles. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="9" />
      <path
        class="mark-bubble"
        d="M8 15.200C8 11.200 11.600 8 16 8s8 3.200 8 7.200-3.600 7.200-8 7.200c-.9 0-1.800-.1-2.600-.4L9.400 24l.8-3.600C8.800 19 8 17.200 8 15.200Z"
      />
      <path class="mark-smile" d="M12.800 15.600c.8 1.600 2 2.300 3.200 2.300s2.400-.7 3.200-2.300" />
    </svg>
  );
}
