import { type Etat, LIBELLES_ETATS } from "../etats.ts";
import { declare } from "./constat.ts";

/** What may be wrong with the bilan of one pupil (lsu.md §12–14, livret-scolaire.md §8.7). */

export const niveauInconnu = declare<{ pourquoi: string }>({
  code: "niveau-inconnu",
  effet: "manquant",
  qui: "administrateur",
  message: ({ pourquoi }) => pourquoi,
  remedy: "Donnez le niveau de l’élève dans sa fiche, ou dans ONDE puis refaites l’import.",
});

export const sansBilan = declare<{ pourquoi: string }>({
  code: "sans-bilan",
  effet: "manquant",
  level: "information",
  qui: "directeur",
  message: ({ pourquoi }) => pourquoi,
  remedy: "Rien à faire : cet élève n’a pas de bilan périodique à envoyer.",
});

export const ineAbsent = declare({
  code: "ine-absent",
  effet: "manquant",
  qui: "administrateur",
  message: () => "Cet élève n’a pas d’INE : LSU ne le reconnaîtrait pas.",
  remedy: "Demandez l’attribution de l’INE dans ONDE, puis refaites l’import des élèves.",
});

export const ineFaux = declare<{ ine: string }>({
  code: "ine-faux",
  effet: "manquant",
  qui: "administrateur",
  message: ({ ine }) => `L’INE « ${ine} » n’est pas valable : LSU refuserait le fichier.`,
  remedy: "Vérifiez l’INE dans ONDE, puis refaites l’import des élèves.",
});

export const ineEnDouble = declare<{ ine: string }>({
  code: "ine-en-double",
  effet: "manquant",
  qui: "administrateur",
  message: ({ ine }) => `L’INE ${ine} est aussi celui d’un autre élève : rien ne dit à qui il appartient.`,
  remedy: "Corrigez dans ONDE l’élève qui porte un INE qui n’est pas le sien, puis refaites l’import.",
});

export const deuxClasses = declare<{ classes: string }>({
  code: "deux-classes",
  effet: "manquant",
  qui: "administrateur",
  message: ({ classes }) => `Cet élève a un bilan dans plusieurs classes pour cette période (${classes}).`,
  remedy: "Gardez-le dans une seule classe, ou préparez un fichier par classe.",
});

export const nomOmis = declare({
  code: "nom-de-l-eleve",
  effet: "repare",
  qui: "administrateur",
  message: () =>
    "Le nom ou le prénom est vide ou dépasse 100 caractères : il ne partira pas, LSU reconnaît l’élève à son INE.",
  remedy: "Vérifiez son identité dans ONDE, puis refaites l’import des élèves.",
});

export const sansResponsableLegal = declare({
  code: "sans-responsable-legal",
  effet: "signale",
  level: "anomalie",
  qui: "directeur",
  message: () => "Ce bilan partirait sans responsable légal : personne n’a dit qui répond de cet élève.",
  remedy:
    "Déclarez-le dans Personnes, Responsables, « À préciser », avant de préparer le fichier : LSU remplace le bilan entier.",
});

export const nonComplet = declare<{ etat: Etat }>({
  code: "non-complet",
  effet: "manquant",
  qui: "directeur",
  message: ({ etat }) => `Le bilan est « ${LIBELLES_ETATS[etat]} » : seul un bilan complet part vers LSU.`,
  remedy: "Relisez-le, puis déclarez-le complet dans le livret de la classe.",
});

export const verrouAbsent = declare({
  code: "verrou-absent",
  effet: "manquant",
  qui: "directeur",
  message: () => "La date à laquelle ce bilan a été déclaré complet n’est pas connue : LSU la demande.",
  remedy: "Rouvrez le bilan, puis déclarez-le complet de nouveau.",
});

export const datesIllisibles = declare({
  code: "dates-d-inscription",
  effet: "manquant",
  qui: "administrateur",
  message: () => "La date d’entrée ou de sortie de l’élève n’est pas une date du calendrier.",
  remedy: "Corrigez ses dates d’entrée et de sortie dans sa fiche.",
});

export const arriveApres = declare<{ entree: string; fin: string }>({
  code: "arrive-apres",
  effet: "manquant",
  qui: "administrateur",
  message: ({ entree, fin }) =>
    `L’élève est arrivé le ${entree}, après la fin de la période (${fin}) : LSU le dirait non scolarisé.`,
  remedy: "Vérifiez sa date d’entrée dans ONDE, ou les dates de la période.",
});

export const partiAvant = declare<{ sortie: string; debut: string }>({
  code: "parti-avant",
  effet: "manquant",
  qui: "administrateur",
  message: ({ sortie, debut }) =>
    `L’élève est parti le ${sortie}, avant le ${debut} : LSU le dirait non scolarisé sur la période.`,
  remedy: "Vérifiez ses dates d’entrée et de sortie dans ONDE, ou les dates de la période.",
});

export const appreciationGeneraleAbsente = declare({
  code: "appreciation-generale-absente",
  effet: "manquant",
  qui: "enseignant",
  message: () => "L’appréciation générale est vide : LSU l’exige.",
  remedy: "Écrivez-la dans la grille ou dans le bilan de l’élève.",
});

export const tropPeuDeDomaines = declare<{ nombre: number; minimum: number }>({
  code: "trop-peu-de-domaines",
  effet: "manquant",
  qui: "enseignant",
  message: ({ nombre, minimum }) =>
    `${nombre === 0 ? "Aucun domaine n’est renseigné" : `${nombre} domaine${nombre > 1 ? "s" : ""} seulement`} : LSU en exige au moins ${minimum}.`,
  remedy: "Donnez, pour trois domaines au moins, une appréciation, ou un niveau avec un élément de programme.",
});

interface DeRubrique {
  readonly libelle: string;
}

export const niveauSansElement = declare<DeRubrique>({
  code: "niveau-sans-element",
  effet: "ignore",
  qui: "enseignant",
  message: ({ libelle }) => `${libelle} : un niveau sans élément de programme. LSU le refuse : il ne partira pas.`,
  remedy: "Ajoutez au moins un élément de programme travaillé.",
});

export const elementSansNiveau = declare<DeRubrique>({
  code: "element-sans-niveau",
  effet: "repare",
  level: "anomalie",
  qui: "enseignant",
  message: ({ libelle }) => `${libelle} : des éléments de programme sans niveau. Ils partiront comme « non évalué ».`,
  remedy: "Choisissez un niveau de 1 à 4, ou le statut « Non évalué » si c’est bien le cas.",
});

export const dispense = declare<DeRubrique>({
  code: "dispense",
  effet: "repare",
  qui: "enseignant",
  message: ({ libelle }) =>
    `${libelle} : LSU ne connaît pas la dispense dans le premier degré. Elle partira comme « non évalué ».`,
  remedy: "Rien à faire si c’est bien une dispense ; dites-la au besoin dans l’appréciation.",
});

export const enAttente = declare<DeRubrique>({
  code: "en-attente",
  effet: "ignore",
  qui: "enseignant",
  message: ({ libelle }) => `${libelle} : le niveau est en attente. Il ne partira pas.`,
  remedy: "Choisissez un niveau, ou un autre statut, avant d’envoyer le bilan.",
});

export const saisieRefusee = declare<DeRubrique & { pourquoi: string; remede: string }>({
  code: "saisie-refusee",
  effet: "ignore",
  qui: "enseignant",
  message: ({ libelle, pourquoi }) => `${libelle} : ${pourquoi} Cette saisie ne partira pas.`,
  remedy: ({ remede }) => remede,
});

export const rubriqueVide = declare<DeRubrique>({
  code: "rubrique-vide",
  effet: "signale",
  qui: "enseignant",
  message: ({ libelle }) => `${libelle} : rien n’est saisi.`,
  remedy: "Donnez un niveau et un élément de programme, ou le statut « Non évalué ».",
});

export const parcoursSansClasse = declare<DeRubrique>({
  code: "parcours-sans-texte-de-classe",
  effet: "signale",
  level: "anomalie",
  qui: "enseignant",
  message: ({ libelle }) => `${libelle} : l’élève a un texte, la classe n’en a pas. LSU le signalera.`,
  remedy: "Décrivez en une phrase ce que la classe a fait dans ce parcours.",
});

export const ppreSansComplement = declare({
  code: "ppre-sans-complement",
  effet: "signale",
  qui: "enseignant",
  message: () => "Le PPRE est coché sans description.",
  remedy: "Décrivez en une phrase l’aide apportée à l’élève.",
});
