import type { Correspondances as Vue } from "@navette/base";
import {
  APPLICATION_WORDS,
  COLONNES_SAISIE,
  GENRE_CORRESPONDANCE_WORDS,
  GENRES_CORRESPONDANCE,
  type GenreCorrespondance,
  heuresEcrites,
  type LigneAppariee,
  type NomLogiciel,
  nomMontre,
  type ObjetSts as Objet,
  preuvesInWords,
} from "@navette/reconcile";
import type { Correspondances, GenreApparie, LigneCorrespondance, ObjetSts } from "./schemas.ts";
import { phraseDuGeste } from "./words.ts";

const { compare } = new Intl.Collator("fr", { numeric: true });

/** The whole page, in words and in the order of French. */
export function presentCorrespondances(vue: Vue): Correspondances {
  const { annee, sts, depot, dernier, consequences } = vue;
  return {
    annee,
    sts,
    depot: depot?.fichier == null ? null : { fichier: depot.fichier, par: depot.par, le: depot.le },
    dernier: dernier ? { phrase: phraseDuGeste(dernier), par: dernier.par, le: dernier.le } : null,
    genres: GENRES_CORRESPONDANCE.map((genre) => presentGenre(vue, genre)),
    consequences: consequences.map((each) => ({ ...each, application: APPLICATION_WORDS[each.application] })),
  };
}

function presentGenre(vue: Vue, genre: GenreCorrespondance): GenreApparie {
  const { lignes, libres } = vue.appariement.genres[genre];
  const saisis = new Set(
    vue.lignes.flatMap((ligne) => (ligne.genre === genre && ligne.origine === "saisie" ? [ligne.nom] : [])),
  );
  const count = (etat: LigneAppariee["etat"]) => lignes.filter((ligne) => ligne.etat === etat).length;
  return {
    genre,
    titre: GENRE_CORRESPONDANCE_WORDS[genre],
    colonnes: COLONNES_SAISIE[genre],
    comptes: {
      noms: lignes.length,
      associes: count("associe"),
      proposes: count("propose"),
      aFaire: count("a-faire"),
      libres: libres.length,
    },
    lignes: lignes.map((ligne) => presentLigne(vue, ligne, saisis)).sort((a, b) => compare(a.nom, b.nom)),
    objets: libres.map((objet) => presentObjet(vue, objet)).sort((a, b) => compare(a.libelle, b.libelle)),
  };
}

function presentLigne(vue: Vue, ligne: LigneAppariee, saisis: ReadonlySet<string>): LigneCorrespondance {
  const { nom, etat, cle = null, preuves, decision, pistes, perdue = null } = ligne;
  return {
    nom: nom.nom,
    montre: nomMontre(nom.nom),
    detail: detailDuNom(vue, nom),
    etat,
    cle,
    libelle: cle === null ? null : vue.appariement.contexte.libelleDe(nom.genre, cle),
    raison: preuvesInWords(preuves),
    decision: decision ? { par: decision.par, le: decision.le } : null,
    saisie: saisis.has(nom.nom),
    perdue,
    pistes: pistes.map((piste) => ({ cle: piste.cle, raison: preuvesInWords(piste.preuves) })),
  };
}

const suite = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" · ");

function detailDuNom({ appariement: { contexte } }: Vue, { genre, detail }: NomLogiciel): string {
  const { libelle = "", divisions = [], matiere = "", enseignants = [], heures } = detail;
  const enClair = (of: GenreCorrespondance, nom: string) => {
    const connu = contexte.libelleDe(of, contexte.cleDe(of, nom) ?? nom);
    if (connu === nom) return nomMontre(nom);
    return nomMontre(nom) === nom ? `${connu} (${nom})` : connu;
  };
  return suite(
    libelle,
    divisions.join(", "),
    genre === "service" ? enClair("matiere", matiere) : "",
    enseignants.map((enseignant) => enClair("professeur", enseignant)).join(", "),
    heures === undefined ? "" : heuresEcrites(heures),
  );
}

function presentObjet({ appariement: { contexte } }: Vue, objet: Objet): ObjetSts {
  const { genre, cle, libelle, libelles, codes, divisions = [], enseignants = [], heures } = objet;
  const others = [...codes, ...(genre === "matiere" ? [] : libelles)].filter((text) => text !== libelle);
  const detail = suite(
    genre === "professeur" ? "" : [...new Set(others)].join(", "),
    divisions.map((division) => contexte.libelleDe("classe", division)).join(", "),
    enseignants.map((enseignant) => contexte.libelleDe("professeur", enseignant)).join(", "),
    heures === undefined ? "" : heuresEcrites(heures),
  );
  return { cle, libelle, detail };
}
