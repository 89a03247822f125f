import { exportSiecle, writerSiecle } from "../export.ts";
import { elevesSchema, elevesVersions, type SiecleEleves } from "./schema.ts";

export const siecleEleves = exportSiecle<SiecleEleves>({
  name: "siecle-eleves",
  title: "Élèves (SIECLE)",
  schema: elevesSchema,
  versions: elevesVersions,
  rules: [],
  counts: () => ({}),
});
export const writeSiecleEleves = writerSiecle<SiecleEleves>({ schema: elevesSchema, versions: elevesVersions });
