import { useState } from "react";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampChoix, ChampSecret, ChampTexte } from "../ui/Champ.tsx";
import { ChampDate } from "../ui/ChampDate.tsx";
import { ChoixFichiers } from "../ui/ChoixFichiers.tsx";
import { Formulaire } from "../ui/Formulaire.tsx";
import { jourLong, pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";

/** A form that is stopped, then not, and says each day it was sent with. */
function Jour() {
  const [date, setDate] = useState<string | undefined>("2026-09-01");
  const [envoyes, setEnvoyes] = useState<readonly string[]>([]);
  return (
    <Formulaire
      onEnvoyer={() => setEnvoyes([...envoyes, date === undefined ? "aucun jour" : jourLong(date)])}
      succes={envoyes.length > 0 && `Envoyé\u00a0: ${envoyes.join(", ")}`}
      actions={
        <Bouton type="submit" empeche={date === undefined ? "Donnez d’abord le jour." : undefined}>
          Enregistrer la rentrée
        </Bouton>
      }
    >
      <ChampDate label="Rentrée" valeur={date} onValeur={setDate} />
    </Formulaire>
  );
}

export function Saisies() {
  const [texte, setTexte] = useState("École des Tilleuls");
  const [secret, setSecret] = useState("quatre mots au hasard");
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
        <Jour />
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
