import "./remis.css";
import type { CompteRemis } from "@navette/server/api";
import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { useSession } from "../api/session.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { Case } from "../ui/Choix.tsx";
import { AdresseLocale } from "./AdresseLocale.tsx";
import { adresseARemettre } from "./adresse.ts";

/** The password of an account just made or renewed: shown once, to be copied or printed alone on a sheet. */
export function MotDePasseRemis({ remis, onFini }: { remis: CompteRemis; onFini: () => void }) {
  const { etablissement } = useSession();
  const { compte, motDePasse } = remis;
  const [seul, setSeul] = useState(false);
  const { adresse, locale } = adresseARemettre(etablissement.adressePublique, window.location.origin);
  return (
    <section className="handed" aria-labelledby="remis">
      <h3 id="remis">
        À remettre à {compte.prenom} {compte.nom}
      </h3>
      <dl>
        <dt>Adresse</dt>
        <dd>{adresse}</dd>
        <dt>Établissement</dt>
        <dd>
          {etablissement.nom} ({etablissement.uai})
        </dd>
        <dt>Identifiant</dt>
        <dd>
          <code>{compte.identifiant}</code>
        </dd>
        <dt>Mot de passe</dt>
        <dd>
          <code className="handed-secret">{motDePasse}</code>
        </dd>
      </dl>
      <p role="status">
        Ce mot de passe n’est montré qu’une fois. À sa première connexion, la personne choisit le sien.
      </p>
      {locale && (
        <>
          <AdresseLocale />
          <Case coche={seul} onCoche={setSeul}>
            Navette ne s’ouvre que sur cet ordinateur&nbsp;: l’adresse est la bonne
          </Case>
        </>
      )}
      <div className="row handed-acts">
        <Bouton
          icone={IconPrinter}
          empeche={locale && !seul ? "Donnez d’abord l’adresse que les autres ordinateurs utilisent." : undefined}
          onClick={() => window.print()}
        >
          Imprimer ce billet
        </Bouton>
        <Bouton variante="discret" onClick={onFini}>
          C’est noté, le cacher
        </Bouton>
      </div>
    </section>
  );
}
