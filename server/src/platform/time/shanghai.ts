const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant as officials read it, in Asia/Shanghai: `2026-03-02 09:00`. */
export function shanghaiTime(instant: Date): string {
  return parts.format(instant);
}
