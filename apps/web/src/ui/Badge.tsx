import "./badge.css";
import type { Level } from "@navette/formats";
import {
  type Icon,
  IconAlertOctagon,
  IconAlertTriangle,
  IconCheck,
  IconCircleDashed,
  IconClockExclamation,
  IconHandStop,
  IconInfoCircle,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Icone } from "./Icone.tsx";

export type Ton = "ok" | "warn" | "bad" | "todo" | "info";

const iconeDuTon: Record<Ton, Icon> = {
  ok: IconCheck,
  warn: IconAlertTriangle,
  bad: IconAlertOctagon,
  todo: IconCircleDashed,
  info: IconInfoCircle,
};

/** A state in a word: the colour and the icon only repeat what the word says. */
export function Badge({ ton, icone = iconeDuTon[ton], children }: { ton: Ton; icone?: Icon; children: ReactNode }) {
  return (
    <span className={`badge ${ton}`}>
      <Icone de={icone} />
      <span>{children}</span>
    </span>
  );
}

const niveaux: Record<Level, { ton: Ton; mot: string }> = {
  rejet: { ton: "bad", mot: "Rejet" },
  anomalie: { ton: "warn", mot: "Anomalie" },
  information: { ton: "info", mot: "Information" },
};

/** The level of a diagnostic, in one of the three words of the house. */
export function BadgeNiveau({ niveau }: { niveau: Level }) {
  return <Badge ton={niveaux[niveau].ton}>{niveaux[niveau].mot}</Badge>;
}

export type Etat = "a-jour" | "perime" | "bloque" | "a-faire";

const etats: Record<Etat, { ton: Ton; mot: string; icone: Icon }> = {
  "a-jour": { ton: "ok", mot: "À jour", icone: IconCheck },
  perime: { ton: "warn", mot: "Périmé", icone: IconClockExclamation },
  bloque: { ton: "bad", mot: "Bloqué", icone: IconHandStop },
  "a-faire": { ton: "todo", mot: "À faire", icone: IconCircleDashed },
};

/** The state of a step, in one of the four words of the house; `mot` replaces it when a truer one exists (« Envoyé »). */
export function BadgeEtat({ etat, mot = etats[etat].mot }: { etat: Etat; mot?: string }) {
  return (
    <Badge ton={etats[etat].ton} icone={etats[etat].icone}>
      {mot}
    </Badge>
  );
}
