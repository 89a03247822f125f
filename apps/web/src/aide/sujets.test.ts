import { expect, test } from "vitest";
import { entreesDe } from "../shell/entrees.ts";
import { SUJETS_COLLEGE } from "./sujets-college.ts";
import { SUJETS_ECOLE } from "./sujets-ecole.ts";

test.each([
  [1, SUJETS_ECOLE],
  [2, SUJETS_COLLEGE],
] as const)("degré %i : l’aide n’envoie personne sur une page qui lui est fermée", (degre, sujets) => {
  const refusees = sujets.flatMap(({ roles, page }) =>
    roles.filter(
      (role) => page && !entreesDe(role, degre).some(({ vers }) => vers !== "/" && page.vers.startsWith(vers)),
    ),
  );
  expect(refusees).toEqual([]);
});
