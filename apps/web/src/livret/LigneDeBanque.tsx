import { IconPencil, IconTrash } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { Bouton } from "../ui/Bouton.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Formulaire } from "../ui/Formulaire.tsx";
import { SurPlace } from "../ui/SurPlace.tsx";
import { useSurPlace } from "../ui/use-sur-place.ts";

/** What a bank calls what it holds: « cette phrase », « cet élément ». */
interface Mots {
  readonly ce: string;
  readonly vide: string;
  /** What becomes of it once it is no longer offered. */
  readonly suite: string;
}

/** The part of a mutation that counts here. */
interface Acte<Demande> {
  mutate(demande: Demande, options?: { readonly onSuccess: () => void }): void;
  readonly isPending: boolean;
  readonly error: unknown;
}

interface LigneDeBanqueProps {
  readonly texte: string;
  readonly note?: string;
  readonly modifiable: boolean;
  readonly mots: Mots;
  readonly modifier: Acte<string>;
  readonly effacer: Acte<void>;
  /** The field where its text is corrected. */
  readonly champ: (texte: string, onTexte: (texte: string) => void) => ReactNode;
}

/** One line of a bank, and what may be done of it in its place. */
export function LigneDeBanque({ texte, note, modifiable, ...line }: LigneDeBanqueProps) {
  const { acte, fermer, ouvreur } = useSurPlace<"modifier" | "effacer">();
  if (acte === "modifier") {
    return (
      <li>
        <SurPlace>
          <Modifier {...line} texte={texte} onFermer={fermer} />
        </SurPlace>
      </li>
    );
  }
  return (
    <li>
      <p>
        {texte} {note && <small className="muted">{note}</small>}
      </p>
      {acte === "effacer" && (
        <SurPlace>
          <Effacer {...line} onFermer={fermer} />
        </SurPlace>
      )}
      {modifiable && acte === undefined && (
        <div className="row">
          <Bouton
            petit
            variante="discret"
            icone={IconPencil}
            nom={`Modifier «\u00a0${texte}\u00a0»`}
            {...ouvreur("modifier")}
          >
            Modifier
          </Bouton>
          <Bouton
            petit
            variante="discret"
            icone={IconTrash}
            nom={`Effacer «\u00a0${texte}\u00a0»`}
            {...ouvreur("effacer")}
          >
            Effacer
          </Bouton>
        </div>
      )}
    </li>
  );
}

type ActeProps = Pick<LigneDeBanqueProps, "mots" | "modifier" | "effacer" | "champ"> & {
  readonly onFermer: () => void;
};

function Modifier({ texte, mots, modifier, champ, onFermer }: ActeProps & { readonly texte: string }) {
  const [essai, setEssai] = useState(texte);
  return (
    <Formulaire
      erreur={modifier.error}
      onEnvoyer={() => modifier.mutate(essai.trim(), { onSuccess: onFermer })}
      actions={
        <>
          <Bouton
            petit
            variante="primaire"
            type="submit"
            occupe={modifier.isPending}
            empeche={essai.trim() === "" ? mots.vide : undefined}
          >
            Garder {mots.ce}
          </Bouton>
          <Bouton petit onClick={onFermer}>
            Ne rien changer
          </Bouton>
        </>
      }
    >
      {champ(essai, setEssai)}
    </Formulaire>
  );
}

function Effacer({ mots, effacer, onFermer }: ActeProps) {
  return (
    <>
      <p className="soft">{mots.suite}</p>
      <div className="row">
        <Bouton petit occupe={effacer.isPending} onClick={() => effacer.mutate()}>
          Effacer {mots.ce}
        </Bouton>
        <Bouton petit onClick={onFermer}>
          Ne rien effacer
        </Bouton>
      </div>
      {Boolean(effacer.error) && <Erreur error={effacer.error} />}
    </>
  );
}
