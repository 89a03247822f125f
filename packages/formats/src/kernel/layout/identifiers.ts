import type { SimpleType, TextFault } from "./declare.ts";

/** Latin letters of the names of XML 1.0: the older edition, that schema engines still apply to identifiers, is stricter than the newer one. */
const NAME = /^[A-Za-z_À-ÖØ-öø-ıĴ-ľŁ-ňŊ-ž][A-Za-z0-9_.\-·À-ÖØ-öø-ıĴ-ľŁ-ňŊ-ž]*$/;
const BLANKS = /[ \t\n\r]/;

const trimmed = (raw: string): string => (BLANKS.test(raw) ? raw.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, "") : raw);

const explainName = (raw: string): TextFault => ({
  code: "identifiant",
  says: `vaut « ${raw.slice(0, 40)} », qui ne peut pas servir d’identifiant`,
  remedy: "Un identifiant commence par une lettre et ne contient ni espace ni deux-points.",
});

function readName(raw: string): string | undefined {
  const text = trimmed(raw);
  return NAME.test(text) ? text : undefined;
}

/** `xs:ID`: one space for the whole document; its kind is the element that carries it. */
export const identifiant: SimpleType<string> = {
  kind: "simple",
  facets: { is: "identifiant" },
  role: { is: "id" },
  read: readName,
  write: (value) => value,
  explain: explainName,
};

/** `xs:IDREF` to an element of the kind `target`. */
export function reference(target: string): SimpleType<string> {
  return { ...identifiant, role: { is: "reference", target } };
}

/** `xs:IDREFS`, one at least, to elements of the kind `target`. */
export function references(target: string): SimpleType<readonly string[]> {
  return {
    kind: "simple",
    facets: { is: "references" },
    role: { is: "reference", target },
    read: (raw) => {
      if (!BLANKS.test(raw)) return NAME.test(raw) ? [raw] : undefined;
      const all = raw.split(/[ \t\n\r]+/).filter((each) => each !== "");
      return all.length > 0 && all.every((each) => NAME.test(each)) ? all : undefined;
    },
    write: (value) => value.join(" "),
    explain: (raw) =>
      trimmed(raw) === ""
        ? {
            code: "references-vides",
            says: "est vide, alors qu’il faut au moins une référence",
            remedy: "Citez au moins un identifiant du fichier, ou retirez cet attribut s’il est facultatif.",
          }
        : explainName(raw),
  };
}
