import { IconCheck, IconFlask } from "@tabler/icons-react";
import { useCreerDemonstration } from "../api/session.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Icone } from "../ui/Icone.tsx";
import { Panneau } from "../ui/Panneau.tsx";

const points = [
  "Des élèves, des classes et des familles inventés",
  "Des fichiers d’ONDE fabriqués, puis vraiment importés",
  "Aucune donnée réelle : rien à craindre",
];

/** The second door: a whole invented school, to look around before bringing one's own. */
export function EcoleInventee() {
  const creation = useCreerDemonstration();
  return (
    <Panneau titre="Juste pour voir">
      <div className="inventee">
        <p className="soft">Parcourez Navette avec une école qui n’existe pas.</p>
        <ul>
          {points.map((point) => (
            <li key={point}>
              <Icone de={IconCheck} />
              <span>{point}</span>
            </li>
          ))}
        </ul>
        {creation.error && <Erreur error={creation.error} />}
        <Bouton large icone={IconFlask} occupe={creation.isPending} onClick={() => creation.mutate({})}>
          {creation.isPending ? "Navette invente une école…" : "Essayer avec une école inventée"}
        </Bouton>
        <p className="muted" role="status">
          {creation.isPending ? "Quelques secondes : les fichiers sont créés, puis importés." : ""}
        </p>
      </div>
    </Panneau>
  );
}
