interface PoleProps {
  /** Height in pixels; the width follows. */
  height?: number;
  /** Planted: red and white. To come: outline only. */
  planted?: boolean;
}

const tip = 'M1 27h6v4L4 37 1 31z';

/** The surveyor's pole, sign of the product. Always decorative: what it says is also written. */
export function Pole({ height = 24, planted = true }: PoleProps) {
  return (
    <svg viewBox="0 0 8 38" height={height} width={(height * 8) / 38} aria-hidden="true" focusable="false">
      {planted ? (
        <PlantedPole />
      ) : (
        <path d="M1 1h6v30L4 37 1 31z" fill="var(--jl-surface)" stroke="var(--jl-line-strong)" />
      )}
    </svg>
  );
}

function PlantedPole() {
  return (
    <g stroke="var(--jl-pole-red)">
      <path d="M1 1h6v26H1z" fill="var(--jl-pole-white)" />
      <path d={tip} fill="var(--jl-pole-white)" />
      <path d="M1 1h6v6.5H1zM1 14h6v6.5H1zM1 27h6v4H1z" fill="var(--jl-pole-red)" />
    </g>
  );
}
