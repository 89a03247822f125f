import type { Matiere } from "@navette/server/api";
import { Link, useSearchParams } from "react-router";
import { nombre, pluriel } from "../ui/mots.ts";
import type { Colonne } from "../ui/TableVirtuelle.tsx";
import { Liste } from "./Liste.tsx";
import { PageDuCollege } from "./PageDuCollege.tsx";
import { useMatieres } from "./queries.ts";

/** The matières of the collège, and what uses each. */
export function MatieresPage() {
  const code = useSearchParams()[0].get("code") ?? undefined;
  return (
    <PageDuCollege
      lecture={useMatieres()}
      quoi="les matières"
      titre="Matières"
      titreDe={({ matieres }) => titreMatieres(matieres)}
      sous="Celles que l’établissement utilise, d’après la nomenclature de SIECLE et le fichier de STS-Web."
      estVide={({ matieres }) => matieres.length === 0}
      vide="Les matières arrivent avec la nomenclature de SIECLE."
    >
      {({ matieres }) => (
        <Liste
          key={code}
          depart={code}
          nom="Matières"
          chercher="Chercher une matière"
          exemple="Nom, code ou abrégé"
          lignes={matieres}
          colonnes={colonnes}
          cleDe={(matiere) => matiere.code}
          texteDe={(matiere) => [matiere.code, matiere.codeGestion, matiere.libelle].join(" ")}
          largeurMin="900px"
        />
      )}
    </PageDuCollege>
  );
}

function titreMatieres(matieres: readonly Matiere[]): string {
  const used = matieres.filter(({ services }) => services > 0).length;
  return `${pluriel(used, "matière")} sur ${nombre(matieres.length)} ${used >= 2 ? "sont enseignées" : "est enseignée"}`;
}

const chiffre = (cle: keyof Matiere & string, titre: string, largeur = "110px"): Colonne<Matiere> => ({
  cle,
  titre,
  largeur,
  chiffre: true,
  rendu: (matiere) => nombre(Number(matiere[cle])),
});

const colonnes: readonly Colonne<Matiere>[] = [
  {
    cle: "libelle",
    titre: "Matière",
    entete: true,
    rendu: ({ libelle }) => <span title={libelle}>{libelle}</span>,
  },
  { cle: "code", titre: "Code", largeur: "90px", rendu: ({ code }) => <code>{code}</code> },
  { cle: "abrege", titre: "Abrégé", largeur: "90px", rendu: ({ codeGestion }) => codeGestion ?? "—" },
  {
    cle: "services",
    titre: "Services",
    largeur: "120px",
    rendu: ({ code, services, libelle }) =>
      services === 0 ? (
        <span className="muted">aucun</span>
      ) : (
        <Link to={`/structures/services?matiere=${code}`} aria-label={`${pluriel(services, "service")} de ${libelle}`}>
          {pluriel(services, "service")}
        </Link>
      ),
  },
  chiffre("structures", "Divisions, groupes", "150px"),
  chiffre("enseignants", "Enseignants"),
  chiffre("enOption", "Élèves en option", "130px"),
  chiffre("formations", "Formations"),
];
