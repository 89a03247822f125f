import type { CompiledAttribute, CompiledNode } from "./compile.ts";
import type { AnyFields, Find, TextFault } from "./declare.ts";
import { LAYOUT, type Owner } from "./faults.ts";

interface Target {
  readonly kind: string;
  readonly fields: AnyFields;
}

interface Pending {
  readonly attribute: CompiledAttribute;
  readonly of: string;
  readonly id: string;
  readonly kind: string;
  readonly offset: number;
  readonly path: string;
  readonly owner: Owner | undefined;
}

/** The identifiers of one document, and what refers to them. What no schema engine for Node checks (lsu.md §6). */
export class References {
  private readonly targets = new Map<string, Target>();
  /** References met before their target. */
  private readonly pending: Pending[] = [];

  readonly find: Find = (id) => (typeof id === "string" ? this.targets.get(id)?.fields : undefined);

  define(id: string, node: CompiledNode, fields: AnyFields): TextFault | undefined {
    if (this.targets.has(id)) return LAYOUT.identifiantEnDouble(id);
    this.targets.set(id, { kind: node.name, fields });
    return undefined;
  }

  /** Whether the target is known to be of the right kind. */
  knows(id: string, kind: string): boolean {
    return this.targets.get(id)?.kind === kind;
  }

  later(pending: Pending): void {
    this.pending.push(pending);
  }

  /** At the end of the file: the references that have no target, or one of another kind. */
  *unresolved(): Iterable<Pending & { readonly fault: TextFault }> {
    for (const each of this.pending) {
      const { attribute, of, id, kind } = each;
      const found = this.targets.get(id)?.kind;
      if (found === kind) continue;
      const fault =
        found === undefined
          ? LAYOUT.referenceSansCible(attribute.name, of, id)
          : LAYOUT.referenceMauvaiseCible(attribute.name, of, id, found, kind);
      yield { ...each, fault };
    }
  }
}
