import "./familles.css";
import { accorde } from "@navette/formats/codes/accord";
import { libelleNiveau } from "@navette/formats/codes/niveaux-responsabilite";
import type { Enfant, Famille, Lien, Responsable } from "@navette/server/api";
import { useState } from "react";
import { Link } from "react-router";
import { useDirection } from "../shell/Reserve.tsx";
import { Alerte } from "../ui/Alerte.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Bouton } from "../ui/Bouton.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { jourLong, pluriel, telephoneEnMots } from "../ui/mots.ts";
import { Verrou } from "../ui/Verrou.tsx";
import { LienDialogue } from "./LienDialogue.tsx";
import { useLibererLien, useModifierLiens } from "./queries.ts";
import { nomResponsable, nomsDe, precisionsDe } from "./words.ts";

interface LiensEnfantProps {
  readonly famille: Famille;
  readonly enfant: Enfant;
}

/** Those who answer for a child, and as what; those whose link is over stand last. */
export function LiensEnfant({ famille, enfant }: LiensEnfantProps) {
  const liens = famille.liens.filter(({ eleve }) => eleve === enfant.id);
  const direction = useDirection();
  const attendent = liens.filter(({ actif, niveau }) => actif && niveau === null);
  if (liens.length === 0) return <p className="panel-body muted">Aucun responsable n’est connu.</p>;
  return (
    <>
      {direction && attendent.length > 0 && <APreciser liens={attendent} famille={famille} enfant={enfant} />}
      <ul className="kin">
        {liens.map((lien) => {
          const responsable = famille.responsables.find(({ id }) => id === lien.responsable);
          return responsable && <Rangee key={lien.id} lien={lien} responsable={responsable} enfant={enfant} />;
        })}
      </ul>
    </>
  );
}

function APreciser({ liens, famille, enfant }: LiensEnfantProps & { readonly liens: readonly Lien[] }) {
  const modifier = useModifierLiens(liens.map(({ id }) => id));
  const noms = (some: readonly Lien[]) =>
    nomsDe(
      some.map(({ responsable }) => responsable),
      famille,
    );
  const deFichier = liens.filter(({ origine }) => origine === "import");
  const ajoutes = liens.filter(({ origine }) => origine !== "import");
  const civilite = famille.responsables.find(({ id }) => id === liens[0]?.responsable)?.civilite ?? null;
  return (
    <div className="kin-ask">
      <Alerte
        ton="warn"
        titre={`${pluriel(liens.length, "responsable")} à préciser pour ${enfant.prenom}.`}
        actions={
          <Bouton occupe={modifier.isPending} onClick={() => modifier.mutate({ niveau: "legal" })}>
            {liens.length === 1
              ? `Déclarer ${accorde(civilite, "ce représentant légal", "cette représentante légale")}`
              : `Déclarer ces ${liens.length} représentants légaux`}
          </Bouton>
        }
      >
        <p>
          {deFichier.length > 0 &&
            `Aucun fichier n’a dit ce ${deFichier.length === 1 ? "qu’est" : "que sont"} ${noms(deFichier)} pour ${enfant.prenom}. `}
          {ajoutes.length > 0 && `Sans responsabilité dite à l’ajout ici\u00a0: ${noms(ajoutes)}. `}
          Tant que vous ne l’avez pas dit, rien n’est envoyé{" "}
          {liens.length === 1 ? "à cette personne" : "à ces personnes"}.
        </p>
        {modifier.error && <Erreur error={modifier.error} />}
      </Alerte>
    </div>
  );
}

/** One act for brothers and sisters: shown when several of them wait. */
export function TousAPreciser({ famille }: { famille: Famille }) {
  const attendent = famille.liens.filter(({ actif, niveau }) => actif && niveau === null);
  const modifier = useModifierLiens(attendent.map(({ id }) => id));
  const enfants = famille.enfants.filter(({ id }) => attendent.some(({ eleve }) => eleve === id));
  if (!useDirection() || enfants.length < 2) return null;
  const responsables = nomsDe([...new Set(attendent.map(({ responsable }) => responsable))], famille);
  const prenoms = new Intl.ListFormat("fr").format(enfants.map(({ prenom }) => prenom));
  return (
    <Alerte
      ton="warn"
      titre={`${pluriel(attendent.length, "responsabilité")} à préciser, pour ${pluriel(enfants.length, "enfant")}.`}
      actions={
        <Bouton occupe={modifier.isPending} onClick={() => modifier.mutate({ niveau: "legal" })}>
          Déclarer représentants légaux pour les {enfants.length} enfants
        </Bouton>
      }
    >
      <p>
        {responsables}, pour {prenoms}. Vous pouvez aussi le dire enfant par enfant, plus bas.
      </p>
      {modifier.error && <Erreur error={modifier.error} />}
    </Alerte>
  );
}

interface RangeeProps {
  readonly lien: Lien;
  readonly responsable: Responsable;
  readonly enfant: Enfant;
}

function Rangee({ lien, responsable, enfant }: RangeeProps) {
  const [open, setOpen] = useState(false);
  const modifier = useModifierLiens([lien.id]);
  const direction = useDirection();
  const nom = nomResponsable(responsable);
  const { telephonePortable, telephoneDomicile, telephoneTravail, courriel } = responsable;
  const telephone = telephonePortable ?? telephoneDomicile ?? telephoneTravail;
  const joindre = [telephone && telephoneEnMots(telephone), courriel].filter((each) => each !== null);
  return (
    <li className={lien.actif ? undefined : "is-over"}>
      <div className="kin-who">
        {direction ? <Link to={`/personnes/responsables/${responsable.id}`}>{nom}</Link> : <b>{nom}</b>}
        <Niveau lien={lien} responsable={responsable} />
        <p className="muted">{[precisionsDe(lien), ...joindre].filter((part) => part !== "").join(" · ")}</p>
        <Ferme lien={lien} nom={nom} />
      </div>
      {direction && (
        <div className="row">
          {lien.actif && (
            <Bouton petit onClick={() => setOpen(true)} nom={`Préciser ce que ${nom} est pour ${enfant.prenom}`}>
              Préciser
            </Bouton>
          )}
          <Bouton
            petit
            variante="discret"
            occupe={modifier.isPending}
            onClick={() => modifier.mutate({ actif: !lien.actif })}
            nom={`${lien.actif ? "Terminer" : "Rétablir"} le lien de ${nom} avec ${enfant.prenom}`}
          >
            {lien.actif ? "Terminer ce lien" : "Rétablir ce lien"}
          </Bouton>
        </div>
      )}
      {modifier.error && <Erreur error={modifier.error} effet="Le lien n’a pas changé." />}
      {open && <LienDialogue lien={lien} titre={`${nom} et ${enfant.prenom}`} onFermer={() => setOpen(false)} />}
    </li>
  );
}

function Niveau({ lien: { actif, niveau, retireLe }, responsable }: Omit<RangeeProps, "enfant">) {
  if (!actif) return <Badge ton="todo">{retireLe === null ? "Terminé" : `Terminé le ${jourLong(retireLe)}`}</Badge>;
  if (niveau === null) return <Badge ton="warn">Responsabilité à préciser</Badge>;
  return <Badge ton={niveau === "legal" ? "ok" : "info"}>{libelleNiveau(niveau, responsable.civilite)}</Badge>;
}

/** One lock for all that the school said of a link. */
function Ferme({ lien: { id, verrous }, nom }: { lien: Lien; nom: string }) {
  const liberer = useLibererLien(id);
  const [last] = verrous.toSorted((a, b) => (a.le < b.le ? 1 : -1));
  return (
    <>
      {last && (
        <Verrou
          auteur={last.auteur}
          le={last.le}
          quoi={`le lien de ${nom}`}
          onLiberer={() => liberer.mutate(verrous.map(({ champ }) => champ))}
          occupe={liberer.isPending}
        />
      )}
      {liberer.error && <Erreur error={liberer.error} />}
    </>
  );
}
