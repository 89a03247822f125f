import { inventAdresse } from "../adresses.ts";
import { clesDepuis } from "../identifiants.ts";
import { NOMS } from "../noms/familles.ts";
import { type Prng, prng } from "../prng.ts";
import { arriver2d } from "./arrivees.ts";
import { type Annonces, type Changement, nouvellesAnnonces } from "./changements.ts";
import { type Composition, composer } from "./composer.ts";
import type { Inscrit } from "./eleves.ts";
import type { College, Foyer2d, Personne, Personnel, Usages } from "./modele.ts";
import { departsEnCours, passer } from "./passages.ts";
import { equiper, isEncadrement } from "./personnels.ts";

/** The same collège one year later, and what has changed. Whoever stays keeps his `cle`; nothing else is promised. */
export function collegeSuivant(
  college: College,
  graine: string,
): { readonly college: College; readonly changements: readonly Changement[] } {
  const annee = college.annee + 1;
  const draw = prng(`${graine}/${annee}`);
  const annonces = nouvellesAnnonces();
  const { prochains, etablissement, origines } = college;
  const numeros = { cles: clesDepuis(prochains.cle), elenoets: clesDepuis(prochains.elenoet) };

  const passes = passer(draw.branch("passages"), { college, numeros, annonces });
  // Before the arrivals, which make up for them.
  const restants = departsEnCours(draw.branch("departs"), passes, { annee, annonces });
  const anciens = vivre(draw.branch("foyers"), foyersDe(college.foyers, restants), annonces);
  const arrivees = arriver2d(draw.branch("arrivees"), { college, restants, foyers: anciens, numeros, annonces });

  const usages = changerUsages(draw.branch("usages"), college);
  const composition = composer(draw.branch("composition"), [...restants, ...arrivees.inscrits], usages);
  annoncerStructures(college, { ...composition, usages }, annonces);
  const { prochainNumero, ...equipage } = equiper(draw.branch("equipe"), {
    annee,
    composition,
    restants: garder(draw.branch("mutations"), college.personnels),
    prochainNumero: prochains.sts,
  });
  annoncerAgents(college.personnels, equipage.personnels, annonces);
  const suivants = { cle: numeros.cles.peek(), elenoet: numeros.elenoets.peek(), sts: prochainNumero };
  const foyers = [...anciens, ...arrivees.foyers];
  const suivant = { etablissement, annee, origines, usages, ...composition, foyers, ...equipage, prochains: suivants };
  return { college: suivant, changements: annonces.liste };
}

/** The families of which the files still have a child. */
function foyersDe(foyers: readonly Foyer2d[], inscrits: readonly Inscrit[]): readonly Foyer2d[] {
  const presents = new Set(inscrits.map(({ foyer }) => foyer));
  return foyers.filter(({ cle }) => presents.has(cle));
}

/** Some families move, one person at least; somebody takes or leaves a nom d'usage. */
function vivre(draw: Prng, foyers: readonly Foyer2d[], annonces: Annonces): readonly Foyer2d[] {
  const demenagent = new Set(draw.shuffle(foyers).slice(0, Math.max(1, Math.round(foyers.length * 0.04))));
  const meres = foyers.flatMap(({ personnes }) => personnes.filter(({ lien }) => lien.parente === "10"));
  const changent = new Set(draw.shuffle(meres).slice(0, Math.max(1, Math.round(meres.length * 0.01))));
  return foyers.map((foyer) => {
    const [premiere] = foyer.personnes;
    const nouvelle = inventAdresse(draw);
    const isHere = (personne: Personne) => demenagent.has(foyer) && memeToit(personne, premiere);
    return {
      ...foyer,
      personnes: foyer.personnes.map((personne) => {
        if (isHere(personne)) annonces.annoncer("demenagement", personne.cle, `${nomPersonne(personne)} a déménagé.`);
        const logee = isHere(personne) ? { ...personne, adresse: nouvelle } : personne;
        return changent.has(personne) ? changerNom(draw, logee, annonces) : logee;
      }),
    };
  });
}

const memeToit = (personne: Personne, premiere: Personne | undefined): boolean =>
  personne === premiere || (personne.adresse !== null && personne.adresse === premiere?.adresse);

const nomPersonne = ({ prenom, nom }: Personne): string => [prenom, nom].filter((part) => part !== null).join(" ");

function changerNom(draw: Prng, personne: Personne, annonces: Annonces): Personne {
  const autres = NOMS.france.filter((nom) => nom !== personne.nom && nom !== personne.nomUsage);
  const nomUsage = personne.nomUsage === null ? draw.pick(autres) : null;
  const quoi = nomUsage === null ? "n’a plus de nom d’usage" : `a pour nom d’usage ${nomUsage}`;
  annonces.annoncer("nom-usage", personne.cle, `${nomPersonne(personne)} ${quoi}.`);
  return { ...personne, nomUsage };
}

/** One division has another code, the Spanish of one level is cut in one group more. */
function changerUsages(draw: Prng, { usages, divisions, groupes }: College): Usages {
  const { style, renommees, scindes } = usages;
  const usuels = new Set(renommees.values());
  const division = divisions.find(({ niveau, segpa, code }) => niveau === "5E" && !segpa && !usuels.has(code));
  const espagnol = ["5ESP2", "4ESP2", "3ESP2"].filter((famille) => !scindes.has(famille));
  const famille = espagnol.length > 0 ? draw.pick(espagnol) : undefined;
  return {
    style,
    renommees: division ? new Map([...renommees, [division.code, `${division.code.slice(0, 5)}BI`]]) : renommees,
    scindes: famille ? new Map([...scindes, [famille, parts(groupes, famille) + 1]]) : scindes,
  };
}

const parts = (groupes: College["groupes"], famille: string): number =>
  groupes.filter((groupe) => groupe.famille === famille).length;

/** Said once the structures are made: a level may have fewer divisions, a group fewer pupils than it takes. */
function annoncerStructures(avant: College, apres: Composition & Pick<College, "usages">, annonces: Annonces): void {
  for (const [usuel, code] of apres.usages.renommees) {
    const isNew = !avant.usages.renommees.has(usuel) && apres.divisions.some((division) => division.code === code);
    if (isNew) annonces.annoncer("division-renommee", code, `La division ${usuel} s’appelle ${code}.`);
  }
  for (const famille of new Set(avant.groupes.map((groupe) => groupe.famille))) {
    const [before, after] = [parts(avant.groupes, famille), parts(apres.groupes, famille)];
    if (after > before) annonces.annoncer("groupe-scinde", famille, `Le groupe ${famille} est scindé en ${after}.`);
  }
}

/** Who is still there: some teachers have left, one at least. */
function garder(draw: Prng, personnels: readonly Personnel[]): readonly Personnel[] {
  const professeurs = personnels.filter((agent) => !isEncadrement(agent));
  const partis = new Set(draw.shuffle(professeurs).slice(0, Math.max(1, Math.round(professeurs.length * 0.07))));
  return personnels.filter((agent) => !partis.has(agent));
}

/** Compared once the services are given: who had nothing left to teach is gone too. */
function annoncerAgents(avant: readonly Personnel[], apres: readonly Personnel[], annonces: Annonces): void {
  const nom = ({ prenom, nom: famille }: Personnel) => `${prenom} ${famille}`;
  const cle = ({ type, id }: Personnel) => `${type}:${id}`;
  const [anciens, nouveaux] = [new Set(avant.map(cle)), new Set(apres.map(cle))];
  for (const agent of avant) {
    if (!nouveaux.has(cle(agent))) annonces.annoncer("agent-parti", cle(agent), `${nom(agent)} n’enseigne plus ici.`);
  }
  for (const agent of apres) {
    if (!anciens.has(cle(agent))) annonces.annoncer("agent-arrive", cle(agent), `${nom(agent)} arrive.`);
  }
}
