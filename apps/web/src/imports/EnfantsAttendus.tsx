import type { Import } from "@navette/server/api";
import { IconUpload } from "@tabler/icons-react";
import { Alerte } from "../ui/Alerte.tsx";
import { LienBouton } from "../ui/Bouton.tsx";

/** Responsables whose children nobody here knows yet: how many, and what to import first. */
export function EnfantsAttendus({ enfantsAttendus }: Pick<Import, "enfantsAttendus">) {
  if (enfantsAttendus === null) return null;
  return (
    <Alerte
      ton="warn"
      titre="Des responsables attendent leurs enfants."
      actions={
        <LienBouton icone={IconUpload} vers="/imports/nouveau">
          Déposer les élèves
        </LienBouton>
      }
    >
      <p>{enfantsAttendus}</p>
    </Alerte>
  );
}
