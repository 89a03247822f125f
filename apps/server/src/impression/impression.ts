/** The papers that can be made: a file of `modeles/` each. */
export type Modele = "rapport";

/** What a paper says. */
export interface Document {
  readonly modele: Modele;
  /** Plain data, as its model reads them. No text of it is ever run. */
  readonly donnees: unknown;
  /** Written in the file as the instant it was made. */
  readonly le: Date;
}

/** Makes a PDF (PDF/UA-1: tagged, readable by a screen reader). */
export type Impression = (document: Document) => Promise<Uint8Array>;
