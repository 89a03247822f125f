/** Why a file stops being XML, or being XML we agree to read. Thrown inside the reader, handed out as a diagnostic. */
export class XmlFault extends Error {
  override name = "XmlFault";
  readonly fault: Sentence;
  /** Index in the text; absent when the whole file is meant. */
  readonly offset: number | undefined;

  constructor(fault: Sentence, offset?: number) {
    super(fault.code);
    this.fault = fault;
    this.offset = offset;
  }
}

export interface Sentence {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

const AGAIN = "Refaites l’export dans l’application d’origine et déposez le fichier tel quel.";
// Nobody chooses the encoding of an official export: another software changed it.
const ORIGINAL =
  "Le fichier a sans doute été modifié ou converti : déposez l’original, sans l’ouvrir ni l’enregistrer avec un autre logiciel.";
const PRODUCER = "Signalez-le à l’éditeur du logiciel qui a produit le fichier.";

export const NOT_XML: Sentence = {
  code: "xml.pas-du-xml",
  message: "Ce fichier n’est pas un fichier XML : il ne commence pas par une balise.",
  remedy: AGAIN,
};

export const HTML_PAGE: Sentence = {
  code: "semblable.page-web",
  message: "Ce fichier est une page web, pas l’export attendu.",
  remedy: "Votre connexion avait sans doute expiré pendant le téléchargement : reconnectez-vous et recommencez-le.",
};

export const TRUNCATED: Sentence = {
  code: "xml.tronque",
  message: "Ce fichier s’arrête avant la fin : il est incomplet.",
  remedy: "Le téléchargement a sans doute été interrompu : recommencez-le.",
};

export const DOCTYPE: Sentence = {
  code: "xml.doctype",
  message: "Ce fichier contient une déclaration DOCTYPE, refusée par sécurité.",
  remedy: "Aucun export officiel n’en contient : refaites l’export dans l’application d’origine.",
};

export const PREFIX: Sentence = {
  code: "xml.prefixe",
  message: "Un préfixe d’espace de noms est mal déclaré.",
  remedy: PRODUCER,
};

export const DUPLICATE: Sentence = {
  code: "xml.attribut-en-double",
  message: "Un même attribut est écrit deux fois dans une balise.",
  remedy: PRODUCER,
};

export const BYTES: Sentence = {
  code: "xml.encodage-contredit",
  message: "Les caractères de ce fichier ne sont pas écrits dans l’encodage qu’il annonce.",
  remedy:
    "Le fichier a sans doute été modifié ou converti : déposez l’original, sans l’ouvrir ni l’enregistrer avec un autre logiciel.",
};

export const UTF16: Sentence = {
  code: "xml.utf-16",
  message: "Ce fichier est écrit en UTF-16, que n’emploie aucun export officiel\u00a0: il a été lu.",
  remedy: "Un autre logiciel l’a sans doute enregistré de nouveau\u00a0: gardez plutôt le fichier d’origine.",
};

export const unknownEncoding = (declared: string): Sentence => ({
  code: "xml.encodage-inconnu",
  message: `Ce fichier annonce l’encodage « ${declared} », qui n’est pas pris en charge.`,
  remedy: `${ORIGINAL} Navette lit UTF-8, UTF-16, windows-1252, ISO-8859-1 et ISO-8859-15.`,
});

export const doubtfulEncoding = (declared: string): Sentence => ({
  code: "xml.encodage-douteux",
  message: `Ce fichier annonce l’encodage ${declared} mais il est écrit en UTF-8 : ses lettres accentuées seraient abîmées, il n’est pas lu.`,
  remedy: ORIGINAL,
});

export const tooMuch = (what: string): Sentence => ({
  code: "xml.demesure",
  message: `Ce fichier dépasse ce qui peut être lu : ${what}.`,
  remedy: `Aucun export officiel n’en approche\u00a0: ce n’est sans doute pas le bon fichier, ou il est abîmé. ${AGAIN}`,
});

const MALFORMED: Sentence = {
  code: "xml.mal-forme",
  message: "Ce fichier n’est pas écrit selon les règles du XML.",
  remedy: `Un caractère a sans doute été modifié à la main. ${AGAIN}`,
};

export const AMPERSAND: Sentence = {
  code: "xml.entite",
  message: "Ce fichier contient un caractère « & » isolé.",
  remedy: "Dans un texte, « & » s’écrit « &amp; » : le logiciel qui a produit le fichier est à corriger.",
};

/** The parser's own words, for the faults that deserve better than "malformed". Any other stays malformed. */
const KNOWN: ReadonlyMap<string, Sentence> = new Map([
  ["undefined entity.", entity()],
  ["disallowed character in entity name.", entity()],
  ["empty entity name.", entity()],
  ["disallowed character.", forbiddenCharacter()],
  ["malformed character entity.", forbiddenCharacter()],
  [
    "unexpected close tag.",
    {
      code: "xml.balises-croisees",
      message: "Une balise est fermée alors qu’une autre, ouverte à l’intérieur, ne l’est pas.",
      remedy: AGAIN,
    },
  ],
  ["text data outside of root node.", outside()],
  ["documents may contain only one root.", outside()],
]);

function entity(): Sentence {
  return { ...AMPERSAND, message: "Ce fichier contient un « & » qui n’introduit aucun caractère connu du XML." };
}

function forbiddenCharacter(): Sentence {
  return {
    code: "xml.caractere-interdit",
    message: "Ce fichier contient un caractère interdit en XML.",
    remedy: "Retirez de la saisie les caractères collés depuis un autre logiciel, puis refaites l’export.",
  };
}

function outside(): Sentence {
  return {
    code: "xml.hors-racine",
    message: "Ce fichier contient autre chose avant ou après ses données.",
    remedy: AGAIN,
  };
}

/** The sentence of a fault the parser found. */
export function sentenceOf(parserMessage: string): Sentence {
  if (parserMessage.startsWith("duplicate attribute")) return DUPLICATE;
  return KNOWN.get(parserMessage) ?? MALFORMED;
}
