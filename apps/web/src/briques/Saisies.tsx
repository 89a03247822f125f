import { useState } from "react";
import { ChampChoix, ChampSecret, ChampTexte } from "../ui/Champ.tsx";
import { ChampDate } from "../ui/ChampDate.tsx";
import { ChoixFichiers } from "../ui/ChoixFichiers.tsx";
import { pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";

export function Saisies() {
  const [texte, setTexte] = useState("École des Tilleuls");
  const [secret, setSecret] = useState("quatre mots au hasard");
  const [date, setDate] = useState<string | undefined>("2026-09-01");
  const [degre, setDegre] = useState<"cp" | "ce1">("cp");
  const [fichiers, setFichiers] = useState(0);
  return (
    <Panneau titre="Saisir">
      <div className="stack">
        <div className="paire-demo">
          <ChampTexte label="Nom" valeur={texte} onValeur={setTexte} aide="Comme sur les courriers." />
          <ChampTexte
            label="UAI"
            valeur="0999901A"
            onValeur={setTexte}
            erreur="La lettre ne correspond pas aux chiffres."
          />
          <ChampTexte label="UAI juste" valeur="0999901Z" onValeur={setTexte} accord="La clé est juste." />
          <ChampSecret label="Mot de passe" valeur={secret} onValeur={setSecret} />
          <ChampDate label="Rentrée" valeur={date} onValeur={setDate} />
          <ChampChoix
            label="Niveau"
            valeur={degre}
            onValeur={setDegre}
            choix={[
              { valeur: "cp", libelle: "CP" },
              { valeur: "ce1", libelle: "CE1" },
            ]}
          />
        </div>
        <ChoixFichiers
          titre="Déposez les fichiers d’ONDE"
          aide="L’extraction des élèves, celle des responsables, ou les deux ensemble. CSV ou ZIP."
          accepte=".csv,.zip"
          onFichiers={(choisis) => setFichiers(choisis.length)}
        />
        <p role="status">{fichiers > 0 ? `${pluriel(fichiers, "fichier choisi", "fichiers choisis")}.` : ""}</p>
      </div>
    </Panneau>
  );
}
