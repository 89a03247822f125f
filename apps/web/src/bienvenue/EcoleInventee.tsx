import { IconCheck, IconFlask } from "@tabler/icons-react";
import { useCreerDemonstration } from "../api/session.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Icone } from "../ui/Icone.tsx";
import { Panneau } from "../ui/Panneau.tsx";

const points = [
  "Des élèves, des classes et des familles inventés",
  "Les fichiers d’ONDE, ou de SIECLE et de STS-Web, fabriqués puis vraiment importés",
  "Aucune donnée réelle\u00a0: rien à craindre",
];

const essais = [
  { degre: 1, attente: "Navette invente une école…", libelle: "Essayer avec une école inventée" },
  { degre: 2, attente: "Navette invente un collège…", libelle: "Essayer avec un collège inventé" },
] as const;

/** The second door: a whole invented school, to look around before bringing one's own. */
export function EcoleInventee() {
  const { mutate, isPending, variables, error } = useCreerDemonstration();
  return (
    <Panneau titre="Juste pour voir">
      <div className="inventee">
        <p className="soft">Parcourez Navette avec un établissement qui n’existe pas.</p>
        <ul>
          {points.map((point) => (
            <li key={point}>
              <Icone de={IconCheck} />
              <span>{point}</span>
            </li>
          ))}
        </ul>
        {error && <Erreur error={error} />}
        {essais.map(({ degre, attente, libelle }) => {
          const occupe = isPending && variables?.degre === degre;
          return (
            <Bouton
              key={degre}
              large
              icone={IconFlask}
              occupe={occupe}
              empeche={isPending && !occupe ? "Un autre essai est en cours de création." : undefined}
              onClick={() => mutate({ degre })}
            >
              {occupe ? attente : libelle}
            </Bouton>
          );
        })}
        <p className="muted" role="status">
          {isPending ? "Quelques secondes\u00a0: les fichiers sont créés, puis importés." : ""}
        </p>
      </div>
    </Panneau>
  );
}
