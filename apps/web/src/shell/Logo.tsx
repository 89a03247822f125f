/** The shuttle of a loom, with its thread. */
export function Logo({ largeur = 33 }: { largeur?: number }) {
  return (
    <svg viewBox="0 0 40 24" width={largeur} height={(largeur * 24) / 40} aria-hidden="true" focusable="false">
      <path d="M1 12C8 3.6 14 1.5 20 1.5S32 3.6 39 12C32 20.4 26 22.5 20 22.5S8 20.4 1 12Z" fill="currentColor" />
      <path d="M11 12h18" stroke="var(--page)" strokeWidth="5" strokeLinecap="round" />
      <path d="M11 12h18" stroke="currentColor" strokeWidth="1.4" strokeDasharray="2.4 1.8" />
    </svg>
  );
}
