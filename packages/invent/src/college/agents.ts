import { inventEnseignant } from "../enseignants.ts";
import type { Cles } from "../identifiants.ts";
import type { Enseignant } from "../modele.ts";
import { inventJour } from "../niveaux.ts";
import { NOMS } from "../noms/familles.ts";
import type { Prng } from "../prng.ts";
import { DISCIPLINES, type Discipline } from "./matieres.ts";
import type { Personnel, Suppleant } from "./modele.ts";

/** Where members of staff come from: every one has his number and a name of his own. */
export interface Recrutement {
  readonly draw: Prng;
  readonly annee: number;
  readonly numeros: Cles;
  /** The names already borne. */
  readonly collegues: Enseignant[];
}

type Identite = Pick<Personnel, "id" | "civilite" | "nom" | "nomNaissance" | "prenom">;

function identite({ draw, annee, numeros, collegues }: Recrutement): Identite {
  const agent = inventEnseignant(draw, annee, collegues);
  collegues.push(agent);
  const marie = agent.civilite === "MME" && draw.chance(0.25);
  return { id: numeros.take(draw.int(1, 40)), ...agent, nomNaissance: marie ? draw.pick(NOMS.france) : agent.nom };
}

/** A teacher of the académie's staff; what he owes is that of a full service, cut later if he has less to do. */
export function inventProfesseur(recrutement: Recrutement, discipline: Discipline): Personnel {
  const { draw, annee } = recrutement;
  const { code, libelle, service } = DISCIPLINES[discipline];
  const isAgrege = discipline !== "eps" && draw.chance(0.12);
  const certifie = discipline === "eps" ? "EPS CL N" : draw.pick(["CERT. CL N", "CERT. CL N", "CERT. H CL"]);
  return {
    ...identite(recrutement),
    type: "epp",
    naissance: inventJour(draw, annee - draw.int(25, 61)),
    grade: isAgrege ? "AGREGE CLN" : certifie,
    fonction: "ENS",
    discipline: { code, libelle, heures: isAgrege ? 15 : service },
    principal: [],
  };
}

/** Somebody the school created in STS-Web itself: no birth, no grade, no function. */
export function inventLocal(recrutement: Recrutement): Personnel {
  const agent = identite(recrutement);
  return { ...agent, nomNaissance: agent.nom, type: "local", ...SANS_GRADE, fonction: null };
}

const SANS_GRADE = { naissance: null, grade: null, discipline: null, principal: [] } as const;

/** The direction, the education, the library: by the size of the school. */
export function inventEncadrement(recrutement: Recrutement, eleves: number, hasSegpa: boolean): readonly Personnel[] {
  const { draw, annee } = recrutement;
  const times = (count: number, make: () => Personnel) => Array.from({ length: count }, make);
  const naissance = () => inventJour(draw, annee - draw.int(30, 61));
  const directeurs = 1 + (eleves >= 400 ? 1 : 0) + (hasSegpa ? 1 : 0);
  return [
    ...times(directeurs, () => ({ ...identite(recrutement), type: "dir", ...SANS_GRADE, fonction: "DIR" })),
    ...times(Math.ceil(eleves / 350), () => {
      return {
        ...identite(recrutement),
        type: "epp",
        ...SANS_GRADE,
        naissance: naissance(),
        grade: "CPE CL N",
        fonction: "EDU",
      };
    }),
    ...times(Math.ceil(eleves / 800), () => ({
      ...identite(recrutement),
      type: "epp",
      naissance: naissance(),
      grade: "CERT. CL N",
      fonction: "ENS",
      discipline: { code: "L0080", libelle: "DOCUMENT.", heures: 30 },
      principal: [],
    })),
    ...times(1 + Math.floor(eleves / 400), () => inventLocal(recrutement)),
  ];
}

export function inventSuppleant(
  recrutement: Recrutement,
  absent: Personnel,
  periodes: Suppleant["periodes"],
): Suppleant {
  return { ...identite(recrutement), grade: "AC2C1", absent: absent.id, periodes };
}
