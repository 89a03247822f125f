import { FONCTIONS, libelleFonction } from "@navette/formats/codes/fonctions";
import type { NouveauPersonnel, Personnel, PersonnelModifie } from "@navette/server/api";
import { type ReactNode, useState } from "react";
import { fauteDuChamp, horsChamps } from "../api/ecriture.ts";
import { useSession } from "../api/session.ts";
import { choixCivilite } from "../personnes/civilite.ts";
import type { Degre } from "../shell/degre.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampChoix, ChampTexte } from "../ui/Champ.tsx";
import { Case } from "../ui/Choix.tsx";
import { Formulaire, Ligne } from "../ui/Formulaire.tsx";
import { Homonymes, homonymesDe } from "./Homonymes.tsx";

/** What the form holds, as typed. */
interface Saisie {
  readonly civilite: "" | "M" | "MME";
  readonly nom: string;
  readonly prenom: string;
  readonly courriel: string;
  /** A code; empty where nobody said. One that STS-Web alone knows is kept as it is. */
  readonly fonction: string;
  readonly directeur: boolean;
}

const vide: Saisie = { civilite: "", nom: "", prenom: "", courriel: "", fonction: "", directeur: false };

/** STS-Web says nothing of whom the collège declared there itself, and who teaches. */
const NON_PRECISEE = { valeur: "", libelle: "Non précisée" };
const CHOIX_FONCTION: readonly { readonly valeur: string; readonly libelle: string }[] = FONCTIONS.map((code) => ({
  valeur: code,
  libelle: libelleFonction(code),
}));

/** Who it is already, when it is a correction. */
type Connue = Pick<Personnel, Exclude<keyof Saisie, "fonction">> & { readonly fonction: string | null };

interface EnseignantFormProps {
  readonly depart?: Connue;
  readonly bouton: string;
  readonly envoi: { readonly error: unknown; readonly isPending: boolean };
  /** The whole person; and of a correction, what was changed alone: the rest is not ours to write again. */
  readonly onEnvoyer: (personne: NouveauPersonnel, corrige: PersonnelModifie) => void;
  /** See `Formulaire`. */
  readonly succes?: string | false;
  readonly autres?: ReactNode;
}

const CHAMPS = ["civilite", "nom", "prenom", "courriel", "fonction", "directeur"] as const;

function saisieDe(connue: Connue | undefined, degre: Degre): Saisie {
  if (connue === undefined) return degre === 1 ? vide : { ...vide, fonction: "ENS" };
  const { civilite, nom, prenom, courriel, fonction, directeur } = connue;
  return { civilite: civilite ?? "", nom, prenom, courriel: courriel ?? "", fonction: fonction ?? "", directeur };
}

/** An empty field is `null`. */
function personneDe({ civilite, courriel, fonction, ...others }: Saisie) {
  return {
    ...others,
    civilite: civilite === "" ? null : civilite,
    courriel: courriel.trim() || null,
    fonction: FONCTIONS.find((code) => code === fonction) ?? null,
  };
}

/** Who a member of staff is, written as ONDE writes it. What is not being typed follows what the school knows. */
export function EnseignantForm({ depart, bouton, envoi, onEnvoyer, autres, ...retour }: EnseignantFormProps) {
  const { degre } = useSession().etablissement;
  const [typed, setTyped] = useState<Partial<Saisie>>({});
  const connue = saisieDe(depart, degre);
  const saisie: Saisie = { ...connue, ...typed };
  const type = (part: Partial<Saisie>) => setTyped({ ...typed, ...part });
  const texte = (champ: "nom" | "prenom" | "courriel") => ({
    valeur: saisie[champ],
    onValeur: (valeur: string) => type({ [champ]: valeur }),
    erreur: fauteDuChamp(envoi.error, champ),
  });
  const send = (confirme: boolean) => {
    const personne = personneDe(saisie);
    const changes = CHAMPS.filter((champ) => saisie[champ] !== connue[champ]);
    const corrige = Object.fromEntries(changes.map((champ) => [champ, personne[champ]])) as PersonnelModifie;
    onEnvoyer({ ...personne, confirme }, { ...corrige, confirme });
  };
  const homonymes = homonymesDe(envoi.error);
  return (
    <Formulaire
      onEnvoyer={() => send(false)}
      erreur={homonymes ? undefined : horsChamps(envoi.error, CHAMPS)}
      refus={envoi.error}
      {...retour}
      actions={
        <>
          <Bouton variante={depart === undefined ? "primaire" : "simple"} type="submit" occupe={envoi.isPending}>
            {bouton}
          </Bouton>
          {autres}
        </>
      }
    >
      {degre === 1 && (
        <p className="soft">
          Civilité, nom et prénom s’écrivent tels que dans ONDE&nbsp;: LSU ne connaît personne autrement.
        </p>
      )}
      <Ligne>
        <ChampChoix
          label="Civilité"
          valeur={saisie.civilite}
          choix={choixCivilite("À choisir")}
          onValeur={(civilite) => type({ civilite })}
          erreur={fauteDuChamp(envoi.error, "civilite")}
        />
        <ChampTexte label="Nom" {...texte("nom")} maxLength={100} autoComplete="off" />
        <ChampTexte label="Prénom" {...texte("prenom")} maxLength={100} autoComplete="off" />
      </Ligne>
      <ChampTexte
        label="Courriel (facultatif)"
        type="email"
        {...texte("courriel")}
        maxLength={200}
        autoComplete="off"
      />
      {degre === 1 ? (
        <Case coche={saisie.directeur} onCoche={(directeur) => type({ directeur })}>
          Dirige l’école. <span className="muted">Une seule personne&nbsp;: la précédente ne le serait plus.</span>
        </Case>
      ) : (
        <ChampChoix
          label="Fonction"
          valeur={saisie.fonction}
          choix={connue.fonction === "" ? [NON_PRECISEE, ...CHOIX_FONCTION] : CHOIX_FONCTION}
          onValeur={(fonction) => type({ fonction, directeur: false })}
          erreur={fauteDuChamp(envoi.error, "fonction")}
        />
      )}
      {homonymes && <Homonymes homonymes={homonymes} occupe={envoi.isPending} onConfirmer={() => send(true)} />}
    </Formulaire>
  );
}
