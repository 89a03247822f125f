import type { FileInput } from "@navette/formats";

/** One record of a file, as it is written: whole lines. */
export interface Fiche {
  /** The name of its element. */
  readonly balise: string;
  texte: string;
}

/** A file of `fichiersCollege` opened as records, to be spoiled; what is around them is kept as it is. */
export interface Dossier {
  readonly name: string;
  readonly fiches: readonly Fiche[];
  /** The line of a record, or of the first element of that name in it; from 1. */
  ligneDe(fiche: Fiche, balise?: string): number;
  /** The file as it now stands. */
  fermer(): FileInput;
}

/** The records of each file that are opened: none holds another. */
const BALISES = new Set([
  ...["ELEVE", "OPTION", "STRUCTURES_ELEVE", "PERSONNE", "RESPONSABLE_ELEVE", "ADRESSE"],
  ...["DIVISION", "GROUPE", "MEF", "PROGRAMME", "PERIODE_PEDAGOGIQUE"],
  ...["INDIVIDU", "SERVICE", "SUPPLEANT"],
]);

/** In STS-Web the services are inside the divisions and the groups. */
const SANS_STRUCTURES = new Set([...BALISES].filter((balise) => balise !== "DIVISION" && balise !== "GROUPE"));

/** Bytes are kept one to one, so that only what is spoiled changes. */
export function ouvrirDossier({ name, bytes }: FileInput): Dossier {
  const balises = name.startsWith("sts_emp") ? SANS_STRUCTURES : BALISES;
  const pieces = decouper(Buffer.from(bytes).toString("latin1"), balises);
  return {
    name,
    fiches: pieces.filter(({ balise }) => balise !== ""),
    ligneDe(fiche, balise) {
      const before = pieces.slice(0, pieces.indexOf(fiche)).reduce((sum, { texte }) => sum + lignesDe(texte), 1);
      if (balise === undefined) return before;
      return before + lignesDe(fiche.texte.slice(0, fiche.texte.search(new RegExp(`<${balise}[ />]`))));
    },
    fermer: () => ({ name, bytes: new Uint8Array(Buffer.from(pieces.map(({ texte }) => texte).join(""), "latin1")) }),
  };
}

const lignesDe = (texte: string): number => texte.split("\n").length - 1;

/** The lines of the file, by record; those of no record are in pieces without name. */
function decouper(texte: string, balises: ReadonlySet<string>): readonly Fiche[] {
  const pieces: Fiche[] = [];
  let lines: string[] = [];
  let fin: string | undefined;
  const close = (balise: string) => {
    if (lines.length > 0) pieces.push({ balise, texte: lines.join("") });
    lines = [];
  };
  for (const line of texte.split(/(?<=\n)/)) {
    const [, marge = "", balise = ""] = /^( *)<(\w+)(?: [^/]*)?>\n$/.exec(line) ?? [];
    if (fin === undefined && balises.has(balise)) {
      close("");
      fin = `${marge}</${balise}>\n`;
    }
    lines.push(line);
    if (line !== fin) continue;
    close(fin.trim().slice(2, -1));
    fin = undefined;
  }
  close("");
  return pieces;
}
