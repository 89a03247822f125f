import type { Service } from "@navette/server/api";
import { Link } from "react-router";
import { useSession } from "../api/session.ts";
import { nomPersonnel, nomPrenom } from "../personnes/words.ts";
import { useDirection } from "../shell/Reserve.tsx";
import { enseignantsDuService, heures } from "./words.ts";

interface Lie {
  readonly id: string;
  readonly code: string;
}

const vers = { division: "/structures/classes", groupe: "/structures/groupes" } as const;

/** The page of a division or of a group. */
export function LienStructure({ type, id, code }: Lie & { readonly type: keyof typeof vers }) {
  return <Link to={`${vers[type]}/${id}`}>{code}</Link>;
}

/** Several of them, separated as in a sentence. */
export function LiensStructures({ type, liste }: { type: keyof typeof vers; liste: readonly Lie[] }) {
  if (liste.length === 0) return <span className="muted">—</span>;
  return liste.map(({ id, code }, rank) => (
    <span key={id}>
      {rank > 0 && ", "}
      <LienStructure type={type} id={id} code={code} />
    </span>
  ));
}

type Enseignant = Service["enseignants"][number];

/** A teacher, and his page for who may open it. */
export function LienEnseignant(enseignant: Pick<Enseignant, "id" | "civilite" | "nom" | "prenom">) {
  const nom = nomPersonnel(enseignant);
  if (!useDirection()) return <span title={nom}>{nom}</span>;
  return (
    <Link to={`/structures/enseignants/${enseignant.id}`} title={nom}>
      {nom}
    </Link>
  );
}

/** Those of a service, each with his hours. */
export function LiensEnseignants({ service }: { service: Service }) {
  return (
    <span title={enseignantsDuService(service)}>
      {service.enseignants.map((each, rang) => (
        <span key={each.id}>
          {rang > 0 && ", "}
          <LienEnseignant {...each} />
          {each.heures !== null && ` (${heures(each.heures)})`}
        </span>
      ))}
    </span>
  );
}

/** A pupil, and his record for who may read it. */
export function NomEleve(eleve: { readonly id: string; readonly nom: string; readonly prenom: string }) {
  const { role } = useSession().compte;
  const nom = nomPrenom(eleve);
  if (role === "enseignant") return <span title={nom}>{nom}</span>;
  return (
    <Link to={`/personnes/eleves/${eleve.id}`} title={nom}>
      {nom}
    </Link>
  );
}
