import type { College, Filiere, Niveau2d } from "../modele.ts";
import { mefDe } from "../niveaux.ts";
import { mefsDe } from "../programme.ts";

/** A MEF of the school, and its names in both applications. */
export interface Mef {
  readonly code: string;
  readonly niveau: Niveau2d;
  readonly filiere: Filiere;
  readonly formation: string;
  readonly libelle: string;
  readonly edition: string;
  /** The national MEF it hangs on: itself for the plain ones. */
  readonly rattachement: string;
  readonly mefstat11: string;
}

const SUITE: Readonly<Record<Filiere, readonly [formation: string, libelle: string]>> = {
  ordinaire: ["EME", "EME"],
  sportive: ["SPORT", "EME SECTION SPORTIVE"],
  ulis: ["ULIS", "EME ULIS"],
  segpa: ["SEGPA", "EME SEGPA"],
};

/** MEFSTAT11 of the plain and of the SEGPA MEF (mef-college.csv). */
const MEFSTAT11: Readonly<Record<Niveau2d, readonly [ordinaire: string, segpa: string]>> = {
  "6E": ["21110010012", "24310010002"],
  "5E": ["21120010001", "24320010002"],
  "4E": ["21150010001", "24330010002"],
  "3E": ["21160010019", "24340010002"],
};

/** The MEF the school enrols in. */
export function mefsDuCollege({ divisions }: College): readonly Mef[] {
  return mefsDe(divisions.some(({ segpa }) => segpa)).map(({ niveau, filiere, mef }): Mef => {
    const [formation, libelle] = SUITE[filiere];
    const chiffre = niveau.charAt(0);
    const [ordinaire, segpa] = MEFSTAT11[niveau];
    return {
      code: mef,
      niveau,
      filiere,
      formation: chiffre + formation,
      libelle: chiffre + libelle,
      edition: `${chiffre}${libelle.toLowerCase().replace("eme", "ème").replace("segpa", "SEGPA").replace("ulis", "ULIS")}`,
      rattachement: filiere === "segpa" ? mef : mefDe(niveau, "ordinaire"),
      mefstat11: filiere === "segpa" ? segpa : ordinaire,
    };
  });
}
