interface KapokMarkProps {
  size?: number;
  className?: string | undefined;
}

const petal = 'M32 30C24 26 20.5 14 25.5 7.5C28.5 4 35.5 4 38.5 7.5C43.5 14 40 26 32 30Z';

/** A kapok flower (木棉) seen from above: five broad petals around a tuft of stamens. */
export function KapokMark({ size = 28, className }: KapokMarkProps) {
  return (
    <svg viewBox="0 0 64 64" width={size} height={size} aria-hidden="true" className={className}>
      {[0, 72, 144, 216, 288].map((turn) => (
        <path key={turn} d={petal} fill="currentColor" transform={`rotate(${turn} 32 32)`} />
      ))}
      <circle cx="32" cy="32" r="7" fill="#fff" />
      {[0, 60, 120, 180, 240, 300].map((turn) => (
        <circle
          key={turn}
          cx="32"
          cy="28.4"
          r="1.5"
          fill="currentColor"
          transform={`rotate(${turn} 32 32)`}
        />
      ))}
      <circle cx="32" cy="32" r="1.3" fill="currentColor" />
    </svg>
  );
}
