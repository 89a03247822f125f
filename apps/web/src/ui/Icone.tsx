import type { Icon } from "@tabler/icons-react";

/** An icon beside a word: decorative for a screen reader, sized by the text. */
export function Icone({ de: Drawing, className = "" }: { de: Icon; className?: string }) {
  return <Drawing className={`i ${className}`} stroke={1.9} aria-hidden="true" focusable="false" />;
}
