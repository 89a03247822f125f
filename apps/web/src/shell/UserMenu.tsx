import { Menu } from "@mantine/core";
import { IconCheck, IconHelpCircle, IconLogout, IconUserCog } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { quitter, useSession } from "../api/session.ts";
import { pertesApresEnvoi } from "../api/suspens.ts";
import { libelleRole } from "../comptes/roles.ts";
import { apparences, useApparence } from "../theme/apparence.ts";
import { Dialogue } from "../ui/Dialogue.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Icone } from "../ui/Icone.tsx";
import { NonEnregistre } from "./NonEnregistre.tsx";

/** Who is logged in; day or night; the way out. */
export function UserMenu() {
  const { compte } = useSession();
  const { apparence, choisir } = useApparence();
  const sortie = useMutation({ mutationFn: quitter });
  const [pertes, setPertes] = useState<readonly string[]>([]);
  const demande = async () => {
    const perdues = await pertesApresEnvoi();
    if (perdues.length === 0) sortie.mutate();
    else setPertes(perdues);
  };
  return (
    <>
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <button type="button" className="who" aria-label={`${compte.prenom} ${compte.nom}, votre compte`}>
            <span className="avatar" aria-hidden="true">
              {initiales(compte)}
            </span>
            <span className="who-name">
              {compte.prenom} {compte.nom}
              <small>{libelleRole(compte.role)}</small>
            </span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup value={apparence} onChange={choisir}>
            {apparences.map(({ valeur, libelle }) => (
              <Menu.RadioItem key={valeur} value={valeur} checkIcon={<Icone de={IconCheck} />}>
                {libelle}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Item component={Link} to="/compte" leftSection={<Icone de={IconUserCog} />}>
            Mon compte
          </Menu.Item>
          <Menu.Item component={Link} to="/aide" leftSection={<Icone de={IconHelpCircle} />}>
            Aide
          </Menu.Item>
          <Menu.Item leftSection={<Icone de={IconLogout} />} onClick={() => void demande()}>
            Se déconnecter
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {pertes.length > 0 && (
        <NonEnregistre
          pertes={pertes}
          suite="Si vous vous déconnectez, ce qui n’est pas enregistré est perdu."
          partir="Se déconnecter et le perdre"
          onRester={() => setPertes([])}
          onPartir={() => {
            setPertes([]);
            sortie.mutate();
          }}
        />
      )}
      {sortie.isError && (
        <Dialogue titre="Votre session est toujours ouverte" onFermer={() => sortie.reset()}>
          <Erreur error={sortie.error} onReessayer={() => sortie.mutate()} />
        </Dialogue>
      )}
    </>
  );
}

const initiales = ({ prenom, nom }: { prenom: string; nom: string }) =>
  `${prenom.charAt(0)}${nom.charAt(0)}`.toUpperCase();
