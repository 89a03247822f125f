import type { NouveauPersonnel, Personnel } from "@navette/server/api";
import { type ReactNode, useState } from "react";
import { fauteDuChamp, horsChamps } from "../api/ecriture.ts";
import { useSession } from "../api/session.ts";
import { motsDe } from "../shell/degre.ts";
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
  readonly directeur: boolean;
}

const vide: Saisie = { civilite: "", nom: "", prenom: "", courriel: "", directeur: false };

const CIVILITES = [
  { valeur: "", libelle: "À choisir" },
  { valeur: "MME", libelle: "Madame" },
  { valeur: "M", libelle: "Monsieur" },
] as const;

interface EnseignantFormProps {
  /** Who it is already, when it is a correction. */
  readonly depart?: Omit<Saisie, "civilite" | "courriel"> & Pick<Personnel, "civilite" | "courriel">;
  readonly bouton: string;
  readonly envoi: { readonly error: unknown; readonly isPending: boolean };
  readonly onEnvoyer: (personne: NouveauPersonnel) => void;
  /** See `Formulaire`. */
  readonly succes?: string | false;
  readonly autres?: ReactNode;
}

const CHAMPS = ["civilite", "nom", "prenom", "courriel", "directeur"];

/** Who a member of staff is, written as ONDE writes it. */
export function EnseignantForm({ depart, bouton, envoi, onEnvoyer, autres, ...retour }: EnseignantFormProps) {
  const { degre } = useSession().etablissement;
  const [saisie, setSaisie] = useState<Saisie>(() =>
    depart === undefined
      ? vide
      : { ...vide, ...depart, civilite: depart.civilite ?? "", courriel: depart.courriel ?? "" },
  );
  const texte = (champ: "nom" | "prenom" | "courriel") => ({
    valeur: saisie[champ],
    onValeur: (valeur: string) => setSaisie({ ...saisie, [champ]: valeur }),
    erreur: fauteDuChamp(envoi.error, champ),
  });
  const send = (confirme: boolean) => {
    const { civilite, courriel, ...others } = saisie;
    onEnvoyer({ ...others, civilite: civilite === "" ? null : civilite, courriel: courriel.trim() || null, confirme });
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
          choix={CIVILITES}
          onValeur={(civilite) => setSaisie({ ...saisie, civilite })}
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
      <Case coche={saisie.directeur} onCoche={(directeur) => setSaisie({ ...saisie, directeur })}>
        Dirige {motsDe(degre).lieu}.{" "}
        <span className="muted">Une seule personne&nbsp;: la précédente ne le serait plus.</span>
      </Case>
      {homonymes && <Homonymes homonymes={homonymes} occupe={envoi.isPending} onConfirmer={() => send(true)} />}
    </Formulaire>
  );
}
