import type { Envoi } from "@navette/server/api";
import { IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { fauteDuChamp, horsChamps } from "../api/ecriture.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampDate } from "../ui/ChampDate.tsx";
import { Dialogue } from "../ui/Dialogue.tsx";
import { Formulaire } from "../ui/Formulaire.tsx";
import { jourDe, nombre, pluriel } from "../ui/mots.ts";
import { useDeposer } from "./queries.ts";

type Fichier = Pick<Envoi, "id" | "libelle" | "nom" | "telechargeLe" | "deposeLe">;

interface DepotProps {
  readonly envois: readonly Fichier[];
  /** For several files at once. */
  readonly tous?: boolean;
}

/** Says when files were deposited in LSU, which nothing tells Navette by itself; or takes it back. Nobody deposits what nobody has. */
export function Depot({ envois, tous = false }: DepotProps) {
  const [open, setOpen] = useState(false);
  if (envois.length === 0) return null;
  const said = envois.every(({ deposeLe }) => deposeLe !== null);
  const held = envois.every(({ telechargeLe }) => telechargeLe !== null);
  return (
    <>
      <Bouton
        petit
        icone={IconSend}
        onClick={() => setOpen(true)}
        empeche={held ? undefined : "Téléchargez d’abord le fichier."}
        {...(!tous && { nom: nomOf(envois, said) })}
      >
        {libelleOf(envois, { tous, said })}
      </Bouton>
      {open && <DepotDialogue envois={envois} said={said} onFermer={() => setOpen(false)} />}
    </>
  );
}

interface Etat {
  readonly tous: boolean;
  readonly said: boolean;
}

function libelleOf({ length }: readonly Fichier[], { tous, said }: Etat): string {
  if (tous) return length === 1 ? "J’ai déposé ce fichier" : `J’ai déposé ces ${nombre(length)} fichiers`;
  return said ? "Corriger le dépôt" : "Je l’ai déposé";
}

const nomOf = (envois: readonly Fichier[], said: boolean) =>
  `${said ? "Corriger le dépôt" : "Je l’ai déposé"}\u00a0: ${envois.map(({ libelle, nom }) => `${libelle} (${nom})`).join("\u00a0; ")}`;

interface DialogueProps {
  readonly envois: readonly Fichier[];
  readonly said: boolean;
  readonly onFermer: () => void;
}

function DepotDialogue({ envois, said, onFermer }: DialogueProps) {
  const deposer = useDeposer();
  const [le, setLe] = useState<string | undefined>(envois[0]?.deposeLe ?? jourDe(new Date()));
  const declare = (jour: string | null) =>
    deposer.mutate({ envois: envois.map(({ id }) => id), le: jour }, { onSuccess: onFermer });
  return (
    <Dialogue titre="Quand avez-vous déposé dans LSU&nbsp;?" onFermer={onFermer}>
      <Formulaire
        onEnvoyer={() => le !== undefined && declare(le)}
        erreur={horsChamps(deposer.error, ["le"])}
        refus={deposer.error}
        actions={
          <>
            <Bouton variante="primaire" type="submit" occupe={deposer.isPending}>
              Enregistrer
            </Bouton>
            {said && <Bouton onClick={() => declare(null)}>Ce n’est pas encore déposé</Bouton>}
          </>
        }
      >
        <p>
          {pluriel(envois.length, "fichier")}&nbsp;: {envois.map(({ libelle }) => libelle).join("\u00a0; ")}. LSU ne
          prévient pas Navette&nbsp;: c’est vous qui le dites, pour que toute l’équipe sache où en est l’envoi.
        </p>
        <ChampDate
          label="Jour du dépôt"
          valeur={le}
          onValeur={setLe}
          erreur={le === undefined ? "Donnez le jour du dépôt." : fauteDuChamp(deposer.error, "le")}
        />
      </Formulaire>
    </Dialogue>
  );
}
