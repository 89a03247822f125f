import { localStorageColorSchemeManager, type MantineColorScheme, useMantineColorScheme } from "@mantine/core";

/** The key is also read by public/apparence.js, before the first paint. */
export const apparenceManager = localStorageColorSchemeManager({ key: "navette-apparence" });

/** The three choices, in the words shown to the person. */
export const apparences: readonly { readonly valeur: MantineColorScheme; readonly libelle: string }[] = [
  { valeur: "auto", libelle: "Comme l’ordinateur" },
  { valeur: "light", libelle: "Jour" },
  { valeur: "dark", libelle: "Nuit" },
];

/** The choice of this person on this computer, and how to change it. */
export function useApparence() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choisir = (valeur: string) => {
    const chosen = apparences.find((one) => one.valeur === valeur);
    if (chosen) setColorScheme(chosen.valeur);
  };
  return { apparence: colorScheme, choisir };
}
