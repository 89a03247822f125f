import { type FormEvent, useRef, useState } from "react";
import { AppError } from "../api/app-error.ts";
import { useCreerEtablissement } from "../api/session.ts";
import { type Force, forceDe } from "../comptes/force.ts";
import { DEGRES, type Degre, motsDe } from "../shell/degre.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampSecret, ChampTexte } from "../ui/Champ.tsx";
import { Choix } from "../ui/Choix.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import {
  type ChampSaisi,
  connusDe,
  demandeDe,
  type Fautes,
  fautesDe,
  fautesDuServeur,
  fauteUai,
  saisieVide,
} from "./nouvelle-ecole.ts";

/** Ties a field of the form to its value and its fault. */
type Lien = (champ: ChampSaisi) => { valeur: string; onValeur: (valeur: string) => void; erreur: string | undefined };

/** The first door: the school and the account of who runs it. */
export function NouvelleEcoleForm() {
  const form = useRef<HTMLFormElement>(null);
  const [saisie, setSaisie] = useState(saisieVide);
  const [fautes, setFautes] = useState<Fautes>({});
  const creation = useCreerEtablissement();
  const show = (found: Fautes) => {
    setFautes(found);
    // The first field in fault takes the focus, once it is marked.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = fautesDe(saisie);
    show(found);
    if (Object.keys(found).length > 0 || creation.isPending) return;
    creation.mutate(demandeDe(saisie), {
      onError: (error) => show(error instanceof AppError ? fautesDuServeur(error.champs) : {}),
    });
  };
  const lien: Lien = (champ) => ({
    valeur: saisie[champ],
    erreur: fautes[champ],
    onValeur: (valeur) => {
      setSaisie({ ...saisie, [champ]: valeur });
      setFautes({ ...fautes, [champ]: undefined });
    },
  });
  return (
    <Panneau titre="Créer votre établissement">
      <form className="form" ref={form} onSubmit={submit} noValidate>
        <Choix
          legende="Votre établissement est"
          choix={DEGRES}
          valeur={saisie.degre === 1 ? "1" : "2"}
          onChange={(chosen) => setSaisie({ ...saisie, degre: chosen === "1" ? 1 : 2 })}
        />
        <ChampsEcole lien={lien} degre={saisie.degre} />
        <ChampsCompte lien={lien} force={forceDe(saisie.motDePasse, connusDe(saisie))} />
        {creation.error && <Erreur error={creation.error} effet="Ce que vous avez saisi est toujours là." />}
        <div>
          <Bouton variante="primaire" type="submit" occupe={creation.isPending}>
            Créer {motsDe(saisie.degre).lieu} et mon compte
          </Bouton>
        </div>
      </form>
    </Panneau>
  );
}

function ChampsEcole({ lien, degre }: { lien: Lien; degre: Degre }) {
  const { lieu, duLieu, source } = motsDe(degre);
  const uai = lien("uai");
  const faute = uai.erreur ?? fauteUai(uai.valeur);
  const juste = uai.valeur.trim().length === 8 && faute === undefined;
  return (
    <>
      <h3>{majuscule(lieu)}</h3>
      <ChampTexte
        label="UAI"
        {...uai}
        erreur={faute}
        accord={juste ? "La clé est juste." : undefined}
        aide={`Le code à sept chiffres et une lettre qui figure dans ${source} et sur les courriers.`}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={10}
      />
      <ChampTexte label={`Nom ${duLieu}`} {...lien("nom")} autoComplete="organization" />
      <ChampTexte label="Commune" {...lien("commune")} autoComplete="address-level2" />
    </>
  );
}

const majuscule = (text: string) => text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);

function ChampsCompte({ lien, force }: { lien: Lien; force: Force }) {
  return (
    <>
      <h3>Votre compte d’administrateur</h3>
      <div className="paire">
        <ChampTexte label="Prénom" {...lien("prenom")} autoComplete="given-name" />
        <ChampTexte label="Nom" {...lien("nomCompte")} autoComplete="family-name" />
      </div>
      <ChampTexte
        label="Identifiant"
        {...lien("identifiant")}
        aide="Celui que vous taperez pour vous connecter, par exemple c.lenoir."
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <ChampSecret label="Mot de passe" {...lien("motDePasse")} {...force} autoComplete="new-password" />
      <ChampSecret label="Mot de passe, encore une fois" {...lien("confirmation")} autoComplete="new-password" />
    </>
  );
}
