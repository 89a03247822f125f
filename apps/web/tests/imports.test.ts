import { Buffer } from "node:buffer";
import { anneeSuivante, type Ecole, type Eleve, ecoleInventee, fichiersOnde } from "@navette/invent";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectSound, largeurs, launch, openContext } from "./browser.ts";
import { openEcoleVide } from "./ecole-vide.ts";

const ecole = ecoleInventee("bourg", 2026);
const serveur = openEcoleVide();
let browser: Browser;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  browser = await launch();
  page = await serveur.logIn(await openContext(browser, largeurs.bureau));
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) troubles.push(message.text());
  });
});
afterAll(async () => {
  await browser.close();
  expect(troubles).toEqual([]);
});

const titre = (words: RegExp) => page.getByRole("heading", { level: 1, name: words }).waitFor();
const button = (name: string | RegExp) => page.getByRole("button", { name });
const radio = (group: string | RegExp, name: string | RegExp) =>
  page.getByRole("group", { name: group }).getByRole("radio", { name });

interface Fichier {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function deposit(files: readonly Fichier[]): Promise<void> {
  await page.goto(`${serveur.url()}/imports/nouveau`);
  const sent = files.map(({ name, bytes }) => ({ name, mimeType: "text/csv", buffer: Buffer.from(bytes) }));
  await page.getByLabel(/Déposez les fichiers d’ONDE/).setInputFiles(sent);
}

async function depositToPlan(from: Ecole): Promise<void> {
  await deposit(fichiersOnde(from));
  await titre(/Contenu lu/);
  await page.getByRole("link", { name: "Voir ce qui changerait" }).click();
  await page.getByRole("heading", { name: "Les changements, par nature" }).waitFor();
}

/** The same school two weeks later: arrivals, departures, changes of class, and two pupils whom only a person can recognise. */
function automne(): Ecole {
  const others = anneeSuivante(ecole, "automne");
  const known = new Set(ecole.eleves.map(({ cle }) => cle));
  const arrivals = others.eleves.filter(({ cle }) => !known.has(cle)).slice(0, 3);
  const [first] = ecole.classes;
  const doubtful = ecole.eleves.filter((eleve) => eleve.ine !== null && nearBirth(eleve)).slice(0, 2);
  const eleves = ecole.eleves.slice(4).map((eleve, rank): Eleve => {
    if (doubtful.includes(eleve)) return { ...eleve, ine: null, naissance: nearBirth(eleve) ?? eleve.naissance };
    if (rank % 20 === 3) return { ...eleve, classe: first?.identifiant ?? eleve.classe };
    if (rank % 30 === 5) return { ...eleve, prenom: `${eleve.prenom}-Marie` };
    return eleve;
  });
  const placed = arrivals.map((eleve) => ({ ...eleve, classe: first?.identifiant ?? eleve.classe }));
  return { ...ecole, eleves: [...eleves, ...placed], familles: [...ecole.familles, ...others.familles] };
}

/** A birth date of the school in the same month, another day. */
function nearBirth({ naissance }: Eleve) {
  const isNear = (other: string) => other !== naissance && other.slice(0, 7) === naissance.slice(0, 7);
  return ecole.eleves.find((other) => isNear(other.naissance))?.naissance;
}

function uneClasse(): Ecole {
  const [only] = ecole.classes;
  return { ...ecole, eleves: ecole.eleves.filter(({ classe }) => classe === only?.identifiant) };
}

test("sans import, la page dit d’où viennent les fichiers", async () => {
  await page.goto(`${serveur.url()}/imports`);
  await page.getByRole("heading", { name: "Aucun import n’a encore été fait." }).waitFor();
  await expectSound(page, "imports-vide");
});

test("un fichier inconnu est refusé avec sa raison, et rien n’est gardé", async () => {
  await deposit([
    { name: "Liste de cantine avec un très long nom de fichier.csv", bytes: Buffer.from("bonjour;oui\n") },
  ]);
  await page.getByText("Rien de ces fichiers ne peut être importé.").waitFor();
  await expectSound(page, "imports-refuse");
});

test("le premier import : contenu lu, plan, application, bilan", async () => {
  await deposit(fichiersOnde(ecole));
  await titre(/^Contenu lu : 150 élèves dans \d classes/);
  await page.getByText("Liens reconnus").waitFor();
  await expectSound(page, "imports-contenu");
  await page.getByRole("link", { name: "Voir ce qui changerait" }).click();
  await titre(/changements à appliquer/);
  await expectSound(page, "imports-premier-plan");
  await page.getByText("Ajouter des élèves", { exact: true }).click();
  await page.getByRole("region", { name: "Lignes : Ajouter des élèves" }).locator("tbody tr").nth(3).waitFor();
  await expectSound(page, "imports-premier-plan-ouvert");
  await button(/^Appliquer \d+ changements$/).click();
  await titre(/changements appliqués/);
  await expectSound(page, "imports-premier-bilan");
});

test("les mêmes fichiers une seconde fois : tout est à jour, et personne n’a rien à décider", async () => {
  await deposit(fichiersOnde(ecole));
  await page.getByText(/^Rien à changer\s: tout est à jour\.$/).waitFor();
  await page.getByRole("link", { name: "Relire les changements" }).click();
  await titre(/Rien à changer/);
  await expectSound(page, "imports-rien");
  await page.goto(`${serveur.url()}/imports`);
  await titre(/^Imports$/);
  await page.getByRole("region", { name: "Historique des imports" }).getByText("À jour", { exact: true }).waitFor();
});

test("un plan abandonné se dit abandonné, et ne coche rien ; un plan qui attend dit ce qui attend, ou qui le remplace", async () => {
  await depositToPlan(automne());
  await page.goto(`${serveur.url()}/imports`);
  const historique = page.getByRole("region", { name: "Historique des imports" });
  await historique.getByText(/\d+ à appliquer, 2 à arbitrer/).waitFor();
  serveur.advance(1 / 24);
  await depositToPlan(automne());
  await page.goto(`${serveur.url()}/imports`);
  await historique.getByText(/^Remplacé/).waitFor();
  await expectSound(page, "imports-remplace");
  await historique.getByRole("link", { name: /^l’import du/ }).click();
  await button("Abandonner ce plan…").click();
  await button("Abandonner le plan").click();
  await titre(/Imports|attend/);
  await historique.getByText("Abandonné").waitFor();
  await historique.getByRole("rowheader").getByRole("link").first().click();
  await titre(/Ce plan est abandonné/);
  await page.getByText("Corriger l’état civil", { exact: true }).click();
  await page
    .getByRole("region", { name: /^Lignes/ })
    .getByRole("row")
    .nth(1)
    .waitFor();
  expect(await page.locator(".dec").allInnerTexts()).toContainEqual(expect.stringMatching(/^\d+\sabandonnés$/));
  expect(await page.locator(".dec .ok, .diff .t-ok").count()).toBe(0);
  await expectSound(page, "imports-abandonne");
});

test("un fichier d’une seule classe suspend les retraits, qui se lèvent en connaissance de cause", async () => {
  await depositToPlan(uneClasse());
  await page.getByText("Fichier incomplet ? Les retraits sont suspendus.").waitFor();
  await expectSound(page, "imports-garde");
  await button("Lever la suspension…").click();
  await page
    .getByRole("dialog")
    .getByText(/seront proposés au retrait/)
    .waitFor();
  await expectSound(page, "imports-garde-lever");
  await page.getByRole("dialog").getByRole("button", { name: "Lever la suspension" }).click();
  await page.getByText("Les suspensions sont levées : vous décidez.").waitFor();
  await button("Suspendre de nouveau").click();
  await page.getByText("Fichier incomplet ? Les retraits sont suspendus.").waitFor();
});

test("en cours d’année : décider par groupe, une à une, chercher, arbitrer au clavier", async () => {
  await depositToPlan(automne());
  await page.getByRole("heading", { name: "À arbitrer", exact: true }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toMatch(/^Cas à arbitrer/);
  await expectSound(page, "imports-en-cours");
  await page.getByRole("radio", { name: "Par classe" }).check();
  await page.getByRole("radio", { name: "Ignorer la classe" }).first().check();
  await page
    .getByRole("radio", { name: /^Reprendre les/ })
    .first()
    .check();
  await page.getByRole("radio", { name: /^Reprendre les/ }).waitFor({ state: "detached" });
  await expectSound(page, "imports-par-classe");
  await page.getByRole("radio", { name: "Tout" }).check();
  await radio(/^Ajouter des élèves/, "Ignorer").check();
  await page.getByText(/^Suivront\s: .*responsables.* dont rien ne sera écrit\.$/).waitFor();
  await expectSound(page, "imports-suites");
  await page.getByText("Ajouter des élèves", { exact: true }).click();
  const first = page.getByRole("region", { name: "Lignes : Ajouter des élèves" }).getByRole("checkbox").first();
  await first.waitFor();
  expect(await first.isChecked()).toBe(false);
  await page.route(/\/decisions$/, (route) => route.fulfill({ status: 409, body: "" }));
  await first.click();
  await page.getByRole("alert").getByText("La ligne est restée comme elle était.").waitFor();
  await expect.poll(() => first.isChecked(), { timeout: 15_000 }).toBe(false);
  await page.unroute(/\/decisions$/);
  await first.click();
  await page
    .getByRole("row", { name: /Élèves 150/ })
    .getByRole("cell", { name: "1", exact: true })
    .first()
    .waitFor();
  await page.getByLabel("Chercher dans le plan").fill("Marie");
  await page
    .getByRole("region", { name: /Changements trouvés/ })
    .getByText("Prénom")
    .first()
    .waitFor();
  await expectSound(page, "imports-recherche");
  await page.getByLabel("Chercher dans le plan").fill("");
  await page.getByRole("radio", { name: /élève/ }).first().focus();
  await page.keyboard.press("Digit2");
  await page.keyboard.press("Digit1");
  await expectSound(page, "imports-arbitrer");
  await page.keyboard.press("Enter");
  await page.getByText("2 sur 2").waitFor();
  await page.keyboard.press("Digit3");
  await page.keyboard.press("Enter");
  await page.getByText("Tous les cas sont arbitrés.").waitFor();
  await expectSound(page, "imports-arbitre");
});

test("l’école qui change entre-temps rend le plan périmé : il s’actualise, puis s’applique", async () => {
  const plan = page.url();
  await depositToPlan({ ...ecole, eleves: ecole.eleves.slice(1) });
  await button(/^Appliquer \d+ changements?$/).click();
  await titre(/appliqué/);
  await page.goto(plan);
  await page.getByText(/Ce plan est périmé/).waitFor();
  await expectSound(page, "imports-perime");
  await button("Actualiser le plan").click();
  await titre(/à appliquer/);
  await button(/^Appliquer \d+ changements$/).click();
  await titre(/changements appliqués, \d+ élèves laissés de côté/);
  await expectSound(page, "imports-bilan");
  await page.getByRole("link", { name: "Voir ceux ignorés" }).click();
  await page.getByRole("heading", { name: /^Élèves\s: \d+\slaissés de côté$/ }).waitFor();
  await page.goBack();
});

test("le rapport se télécharge, l’import s’annule, et ce qui est gardé est dit", async () => {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Rapport pour un tableur (CSV)" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("rapport-import-2026-09-14.csv");
  await button("Annuler cet import…").click();
  await page.getByText(/reviennent en arrière/).waitFor();
  await expectSound(page, "imports-annuler");
  await button("Annuler l’import").click();
  await titre(/Import annulé/);
  await expectSound(page, "imports-annule");
  await page.goto(`${serveur.url()}/imports`);
  await page.getByRole("region", { name: "Historique des imports" }).getByText("Annulé").waitFor();
  await expectSound(page, "imports-historique");
});
