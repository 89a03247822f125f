import type { SieclePersonne, SiecleResponsableEleve, SiecleResponsables } from "@navette/formats";
import type { College, EleveCollege, Lien, Personne } from "../modele.ts";
import { adresseSiecle, enSiecle, parametres, parNom, remplis, telephoneSiecle } from "./ecriture.ts";

/** `ResponsablesAvecAdresses.xml` (siecle.md §3): one ADRESSE for each person, even under one roof. */
export function documentResponsables(college: College): SiecleResponsables {
  const personnes = parNom(college.foyers.flatMap((foyer) => foyer.personnes));
  const foyers = new Map(college.foyers.map((foyer) => [foyer.cle, foyer]));
  return {
    version: "2.1",
    parametres: parametres(college, 1),
    donnees: {
      personnes: personnes.map(fichePersonne),
      responsables: parNom(college.eleves).flatMap((eleve) =>
        (foyers.get(eleve.foyer)?.personnes ?? []).map(({ cle, lien }) => ficheLien(eleve, cle, lien)),
      ),
      adresses: personnes.map(({ cle, adresse }) => adresseSiecle(cle, adresse)),
    },
  };
}

function fichePersonne(personne: Personne): SieclePersonne {
  const { cle, civilite, nom, nomUsage, prenom, courriel, profession } = personne;
  const civilites = civilite === "M" ? ["M.", "MONSIEUR"] : ["MME", "MADAME"];
  return {
    personneId: String(cle),
    ...(civilite && remplis({ lcCivilite: civilites[0], llCivilite: civilites[1] })),
    nomDeFamille: enSiecle(nom),
    ...remplis({
      nomUsage: nomUsage && enSiecle(nomUsage),
      prenom: prenom && enSiecle(prenom),
      telPersonnel: telephoneSiecle(personne.telephonePersonnel),
      telPortable: telephoneSiecle(personne.telephonePortable),
      telProfessionnel: telephoneSiecle(personne.telephoneProfessionnel),
      mel: courriel,
      codeProfession: profession,
    }),
    accepteSms: personne.telephonePortable !== null,
    communicationAdresse: cle % 3 === 0,
    adresseId: String(cle),
  };
}

/** Who is only to be called receives nothing and hosts nobody (siecle.md §3.2). */
function ficheLien({ eleveId }: EleveCollege, personne: number, lien: Lien): SiecleResponsableEleve {
  const { niveau, parente, paie, percoitAides, heberge, priorite } = lien;
  return {
    eleveId: String(eleveId),
    personneId: String(personne),
    niveauResponsabilite: niveau,
    codeParente: parente,
    paieFraisScolaires: paie,
    ...(niveau === "1" && { percoitLesAides: percoitAides }),
    hebergeEleve: heberge,
    ...(niveau !== "3" && { aContacterEnPriorite: priorite }),
  };
}
