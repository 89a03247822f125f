import { IconDownload, IconFileImport, IconPlayerPause, IconShieldHalf, IconUpload } from "@tabler/icons-react";
import { AppError } from "../api/app-error.ts";
import { apparences, useApparence } from "../theme/apparence.ts";
import { Alerte } from "../ui/Alerte.tsx";
import { Badge, BadgeEtat, BadgeNiveau } from "../ui/Badge.tsx";
import { Bouton, LienBouton } from "../ui/Bouton.tsx";
import { Chargement } from "../ui/Chargement.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import { Segments } from "../ui/Segments.tsx";

const refus = new AppError({
  code: "import-perime",
  status: 409,
  message: "La base a changé depuis que ce plan a été calculé.",
  remedy: "Relancez le calcul\u00a0: vos décisions sont gardées.",
  requestId: "req-4f2a",
});

export function Apparences() {
  const { apparence, choisir } = useApparence();
  return (
    <>
      <Segments nom="Affichage" choix={apparences} valeur={apparence} onChange={choisir} />
      <Panneau
        titre="Badges et boutons"
        note="Une icône, un mot, une couleur."
        fin={<LienBouton vers="/aide">Aide</LienBouton>}
      >
        <div className="stack">
          <div className="demo">
            <BadgeEtat etat="a-jour" /> <BadgeEtat etat="perime" /> <BadgeEtat etat="bloque" />{" "}
            <BadgeEtat etat="a-faire" />
            <BadgeNiveau niveau="rejet" /> <BadgeNiveau niveau="anomalie" /> <BadgeNiveau niveau="information" />
            <Badge ton="todo" icone={IconPlayerPause}>
              128 retraits suspendus
            </Badge>
          </div>
          <div className="demo">
            <Bouton variante="primaire">Appliquer 124 changements</Bouton>
            <Bouton icone={IconUpload}>Déposer le fichier complet</Bouton>
            <Bouton variante="discret">Les CM2 sont bien partis…</Bouton>
            <Bouton petit>Petit</Bouton>
            <Bouton variante="primaire" occupe>
              Application en cours
            </Bouton>
            <Bouton icone={IconDownload} empeche="Pas encore&nbsp;: 2 classes contiennent 5 bilans que LSU refuserait.">
              Les 9 classes
            </Bouton>
          </div>
        </div>
      </Panneau>
      <Alerte
        ton="warn"
        icone={IconShieldHalf}
        titre="Fichier incomplet&nbsp;? Aucun élève de CM2 n’y figure. Les retraits sont suspendus."
        actions={
          <>
            <Bouton icone={IconUpload}>Déposer le fichier complet</Bouton>
            <Bouton variante="discret">Les CM2 sont bien partis…</Bouton>
          </>
        }
      >
        <p>28 élèves actifs sont absents du fichier, soit 26&nbsp;% de l’effectif.</p>
      </Alerte>
      <Alerte titre="Une nuit est nécessaire avant la suite." />
      <Alerte ton="ok" titre="L’import est appliqué.">
        <p>Annulable jusqu’au 10 avril.</p>
      </Alerte>
      <Erreur error={refus} onReessayer={() => undefined} />
      <Erreur error={new Error("interne")} />
      <EtatVide
        icone={IconFileImport}
        titre="Aucun fichier d’ONDE n’a encore été importé"
        action={
          <LienBouton variante="primaire" vers="/imports">
            Déposer les fichiers d’ONDE
          </LienBouton>
        }
      >
        Les élèves et les classes viennent d’ONDE&nbsp;: déposez l’extraction des élèves pour commencer.
      </EtatVide>
      <Panneau titre="Chargement">
        <Chargement
          quoi="les élèves"
          forme="tableau"
          compte="1 240 élèves sur 1 568"
          part={0.79}
          onArreter={() => undefined}
        />
      </Panneau>
    </>
  );
}
