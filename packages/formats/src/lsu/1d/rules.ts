import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { DiagnosticList } from "../../kernel/diagnostic-list.ts";
import { runRules } from "../../kernel/rule.ts";
import { ACQUIS_RULES } from "./rules-acquis.ts";
import { BILAN_CYCLE_RULES, BILAN_RULES } from "./rules-bilan.ts";
import { FILE_RULES } from "./rules-file.ts";
import { PERIODE_RULES } from "./rules-periodes.ts";
import { PERSONNE_RULES } from "./rules-personnes.ts";
import type { Lsu1d, Lsu1dBilanCycle, Lsu1dBilanPeriodique } from "./schema.ts";
import { type Donnees, nomDe, type Tables, tablesOf } from "./subject.ts";

const OF_BILAN = [...BILAN_RULES, ...ACQUIS_RULES];
const OF_FILE = [...FILE_RULES, ...PERIODE_RULES, ...PERSONNE_RULES];

/** The rules of lsu.md §12–14 that need only the file, run bilan by bilan so that no bilan has to be kept. */
export class RulesPass {
  private readonly tables: Tables;
  private readonly elevesAvecBilan = new Set<string>();
  private readonly nombresDePeriodes = new Map<string, Set<number>>();
  private readonly list = new DiagnosticList();
  private bilans = 0;

  /** `donnees`: the tables, whose bilans are not looked at. */
  constructor(donnees: Donnees, uai: string | undefined) {
    this.tables = tablesOf(donnees, uai);
  }

  bilan(bilan: Lsu1dBilanPeriodique): void {
    const { tables } = this;
    const eleve = tables.eleves.get(bilan.eleveRef);
    const periode = tables.periodes.get(bilan.periodeRef);
    this.count(bilan.eleveRef);
    if (eleve && periode) {
      const nombres = this.nombresDePeriodes.get(eleve.classeRef);
      if (nombres) nombres.add(periode.nbPeriodes);
      else this.nombresDePeriodes.set(eleve.classeRef, new Set([periode.nbPeriodes]));
    }
    this.say(runRules(OF_BILAN, { bilan, tables, eleve, periode, nom: nomDe(eleve) }));
  }

  bilanCycle(bilan: Lsu1dBilanCycle): void {
    this.count(bilan.eleveRef);
    this.say(runRules(BILAN_CYCLE_RULES, { bilan, nom: nomDe(this.tables.eleves.get(bilan.eleveRef)) }));
  }

  /** Runs the rules of the whole file, and gives everything that was found. `isPartial`: bilans were left out for their layout. */
  finish(document: Lsu1d | undefined, { isPartial }: { isPartial: boolean }): Diagnostic[] {
    const { tables, elevesAvecBilan, nombresDePeriodes, bilans } = this;
    const subject = document && { document, tables, elevesAvecBilan, nombresDePeriodes, bilans, isPartial };
    return [...(subject ? runRules(OF_FILE, subject) : []), ...this.list.all()];
  }

  private count(eleveRef: string): void {
    this.bilans++;
    this.elevesAvecBilan.add(eleveRef);
  }

  private say(diagnostics: readonly Diagnostic[]): void {
    for (const each of diagnostics) this.list.add(each);
  }
}
