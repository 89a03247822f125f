import type { CompiledChild, CompiledNode } from "./compile.ts";
import type { AnyFields } from "./declare.ts";
import type { Owner } from "./faults.ts";
import { Frame } from "./frame.ts";

/** The elements that are open, the root first. Their frames are reused: there are as many as levels, not as elements. */
export class OpenElements {
  depth = 0;
  private readonly frames: Frame[] = [];

  push(node: CompiledNode, child: CompiledChild | undefined, offset: number): void {
    let frame = this.frames[this.depth];
    if (!frame) {
      frame = new Frame(node);
      this.frames.push(frame);
    }
    frame.start(node, child, offset);
    this.depth++;
  }

  pop(): void {
    this.depth--;
  }

  top(): Frame {
    const frame = this.frames[this.depth - 1];
    if (!frame) throw new Error("no element is open");
    return frame;
  }

  root(): Frame | undefined {
    return this.frames[0];
  }

  /** The one that holds the innermost. */
  under(): Frame | undefined {
    return this.frames[this.depth - 2];
  }

  /** Something is wrong in all of them. */
  flaw(): void {
    for (let at = 0; at < this.depth; at++) this.frames[at]?.flaw();
  }

  path(last?: string): string {
    const names = this.frames.slice(1, this.depth).map(({ node }) => node.name);
    return (last === undefined ? names : [...names, last]).join("/");
  }

  /** The innermost that is about someone. */
  owner(): Owner | undefined {
    for (let at = this.depth - 1; at >= 0; at--) {
      const frame = this.frames[at];
      if (frame?.node.record) return { record: frame.node.record, fields: frame.fields as AnyFields };
    }
    return undefined;
  }
}
