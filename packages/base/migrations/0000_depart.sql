CREATE TABLE "compte" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"id" uuid NOT NULL,
	"identifiant" text NOT NULL,
	"nom" text NOT NULL,
	"prenom" text NOT NULL,
	"role" text NOT NULL,
	"personnel_id" uuid,
	"mot_de_passe" text NOT NULL,
	"mot_de_passe_provisoire" boolean DEFAULT false NOT NULL,
	"actif" boolean DEFAULT true NOT NULL,
	"cree_le" timestamp with time zone DEFAULT now() NOT NULL,
	"vu_le" timestamp with time zone,
	CONSTRAINT "compte_uai_id_pk" PRIMARY KEY("uai","id"),
	CONSTRAINT "compte_identifiant" UNIQUE("uai","identifiant"),
	CONSTRAINT "compte_personnel" UNIQUE("uai","personnel_id")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"empreinte" text NOT NULL,
	"compte_id" uuid NOT NULL,
	"cree_le" timestamp with time zone DEFAULT now() NOT NULL,
	"expire_le" timestamp with time zone NOT NULL,
	"revoque_le" timestamp with time zone,
	CONSTRAINT "session_uai_empreinte_pk" PRIMARY KEY("uai","empreinte")
);
--> statement-breakpoint
CREATE TABLE "tentative" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"identifiant" text NOT NULL,
	"echecs" integer NOT NULL,
	"dernier_le" timestamp with time zone NOT NULL,
	CONSTRAINT "tentative_uai_identifiant_pk" PRIMARY KEY("uai","identifiant")
);
--> statement-breakpoint
CREATE TABLE "bilan_envoye" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"envoi_id" uuid NOT NULL,
	"eleve_id" uuid NOT NULL,
	"periode_id" uuid NOT NULL,
	"valeurs" jsonb NOT NULL,
	CONSTRAINT "bilan_envoye_uai_envoi_id_eleve_id_periode_id_pk" PRIMARY KEY("uai","envoi_id","eleve_id","periode_id")
);
--> statement-breakpoint
CREATE TABLE "envoi" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"id" uuid NOT NULL,
	"annee" integer NOT NULL,
	"format" text NOT NULL,
	"version" text NOT NULL,
	"nom" text NOT NULL,
	"octets" integer NOT NULL,
	"sha256" text NOT NULL,
	"perimetre" jsonb NOT NULL,
	"resume" jsonb NOT NULL,
	"contenu" "bytea" NOT NULL,
	"cree_par" text NOT NULL,
	"cree_le" timestamp with time zone DEFAULT now() NOT NULL,
	"telecharge_le" timestamp with time zone,
	"telecharge_par" text,
	"depose_le" date,
	"depose_par" text,
	CONSTRAINT "envoi_uai_id_pk" PRIMARY KEY("uai","id")
);
--> statement-breakpoint
CREATE TABLE "annee_scolaire" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"annee" integer NOT NULL,
	"debut" date NOT NULL,
	"fin" date NOT NULL,
	"close" boolean DEFAULT false NOT NULL,
	CONSTRAINT "annee_scolaire_uai_annee_pk" PRIMARY KEY("uai","annee")
);
--> statement-breakpoint
CREATE TABLE "etablissement" (
	"uai" text PRIMARY KEY DEFAULT current_setting('navette.uai') NOT NULL,
	"nom" text NOT NULL,
	"commune" text,
	"degre" integer NOT NULL,
	"annee" integer NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	"cree_le" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "distinction" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"eleve_id" uuid NOT NULL,
	"signature" text NOT NULL,
	CONSTRAINT "distinction_uai_eleve_id_signature_pk" PRIMARY KEY("uai","eleve_id","signature")
);
--> statement-breakpoint
CREATE TABLE "importation" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"id" uuid NOT NULL,
	"annee" integer NOT NULL,
	"etat" text NOT NULL,
	"cree_le" timestamp with time zone DEFAULT now() NOT NULL,
	"cree_par" text NOT NULL,
	"compte_id" uuid,
	"fichiers" jsonb NOT NULL,
	"diagnostics" jsonb NOT NULL,
	"contenu" jsonb,
	"familles" jsonb,
	"plan" jsonb NOT NULL,
	"lever_gardes" jsonb NOT NULL,
	"decisions" jsonb NOT NULL,
	"bilan" jsonb,
	"inverse" jsonb,
	"gardees" jsonb,
	"applique_le" timestamp with time zone,
	"annule_le" timestamp with time zone,
	"echec" text,
	CONSTRAINT "importation_uai_id_pk" PRIMARY KEY("uai","id")
);
--> statement-breakpoint
CREATE TABLE "journal" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"numero" bigint GENERATED ALWAYS AS IDENTITY (sequence name "journal_numero_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"le" timestamp with time zone DEFAULT now() NOT NULL,
	"compte_id" uuid,
	"auteur" text NOT NULL,
	"action" text NOT NULL,
	"objet" text NOT NULL,
	"objet_id" text NOT NULL,
	"avant" jsonb,
	"apres" jsonb,
	"import_id" uuid,
	CONSTRAINT "journal_uai_numero_pk" PRIMARY KEY("uai","numero")
);
--> statement-breakpoint
CREATE TABLE "commentaire" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"id" uuid NOT NULL,
	"compte_id" uuid,
	"usage" text NOT NULL,
	"theme" text NOT NULL,
	"texte" text NOT NULL,
	"cree_le" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "commentaire_uai_id_pk" PRIMARY KEY("uai","id"),
	CONSTRAINT "commentaire_texte" UNIQUE NULLS NOT DISTINCT("uai","compte_id","usage","texte")
);
--> statement-breakpoint
CREATE TABLE "element" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"rubrique" text NOT NULL,
	"libelle" text NOT NULL,
	"cree_le" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "element_uai_id_pk" PRIMARY KEY("uai","id"),
	CONSTRAINT "element_libelle" UNIQUE("uai","cycle","rubrique","libelle")
);
--> statement-breakpoint
CREATE TABLE "saisie" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"periode_id" uuid NOT NULL,
	"cible_id" uuid NOT NULL,
	"rubrique" text NOT NULL,
	"objet" text NOT NULL,
	"valeur" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	"compte_id" uuid,
	"auteur" text NOT NULL,
	"le" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saisie_uai_periode_id_cible_id_rubrique_objet_pk" PRIMARY KEY("uai","periode_id","cible_id","rubrique","objet")
);
--> statement-breakpoint
CREATE TABLE "eleve" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"id" uuid NOT NULL,
	"nom" text NOT NULL,
	"nom_usage" text,
	"prenom" text NOT NULL,
	"naissance" date,
	"sexe" text,
	"adresse1" jsonb,
	"adresse2" jsonb,
	"actif" boolean DEFAULT true NOT NULL,
	"retire_le" timestamp with time zone,
	"origine" text NOT NULL,
	"cree_le" timestamp with time zone DEFAULT now() NOT NULL,
	"modifie_le" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "eleve_uai_id_pk" PRIMARY KEY("uai","id")
);
--> statement-breakpoint
CREATE TABLE "identifiant" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"objet" text NOT NULL,
	"objet_id" uuid NOT NULL,
	"source" text NOT NULL,
	"valeur" text NOT NULL,
	"actuel" boolean DEFAULT true NOT NULL,
	"vu_depuis" timestamp with time zone DEFAULT now() NOT NULL,
	"vu_jusque" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identifiant_uai_objet_objet_id_source_valeur_pk" PRIMARY KEY("uai","objet","objet_id","source","valeur")
);
--> statement-breakpoint
CREATE TABLE "personnel" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"id" uuid NOT NULL,
	"civilite" text,
	"nom" text NOT NULL,
	"prenom" text NOT NULL,
	"courriel" text,
	"directeur" boolean DEFAULT false NOT NULL,
	"actif" boolean DEFAULT true NOT NULL,
	"cree_le" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "personnel_uai_id_pk" PRIMARY KEY("uai","id")
);
--> statement-breakpoint
CREATE TABLE "scolarite" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"id" uuid NOT NULL,
	"eleve_id" uuid NOT NULL,
	"annee" integer NOT NULL,
	"classe_id" uuid,
	"niveau" text,
	"cycle" text,
	"debut" date,
	"fin" date,
	CONSTRAINT "scolarite_uai_id_pk" PRIMARY KEY("uai","id"),
	CONSTRAINT "scolarite_annee" UNIQUE("uai","eleve_id","annee")
);
--> statement-breakpoint
CREATE TABLE "verrou" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"objet" text NOT NULL,
	"objet_id" uuid NOT NULL,
	"champ" text NOT NULL,
	"compte_id" uuid,
	"auteur" text NOT NULL,
	"le" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "verrou_uai_objet_objet_id_champ_pk" PRIMARY KEY("uai","objet","objet_id","champ")
);
--> statement-breakpoint
CREATE TABLE "classe" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"id" uuid NOT NULL,
	"annee" integer NOT NULL,
	"libelle" text NOT NULL,
	"niveaux" jsonb NOT NULL,
	"archivee" boolean DEFAULT false NOT NULL,
	"origine" text NOT NULL,
	"cree_le" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "classe_uai_id_pk" PRIMARY KEY("uai","id")
);
--> statement-breakpoint
CREATE TABLE "enseignant_classe" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"classe_id" uuid NOT NULL,
	"personnel_id" uuid NOT NULL,
	"debut" date,
	"fin" date,
	CONSTRAINT "enseignant_classe_uai_classe_id_personnel_id_pk" PRIMARY KEY("uai","classe_id","personnel_id")
);
--> statement-breakpoint
CREATE TABLE "periode" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"id" uuid NOT NULL,
	"annee" integer NOT NULL,
	"classe_id" uuid NOT NULL,
	"indice" integer NOT NULL,
	"nombre" integer NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"debut" date NOT NULL,
	"fin" date NOT NULL,
	"etat" text DEFAULT 'en-saisie' NOT NULL,
	"etat_le" timestamp with time zone DEFAULT now() NOT NULL,
	"etat_par" text,
	"complet_le" timestamp with time zone,
	CONSTRAINT "periode_uai_id_pk" PRIMARY KEY("uai","id"),
	CONSTRAINT "periode_rang" UNIQUE("uai","classe_id","indice")
);
--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_uai_compte_id_compte_uai_id_fk" FOREIGN KEY ("uai","compte_id") REFERENCES "public"."compte"("uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enseignant_classe" ADD CONSTRAINT "enseignant_classe_uai_classe_id_classe_uai_id_fk" FOREIGN KEY ("uai","classe_id") REFERENCES "public"."classe"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "periode" ADD CONSTRAINT "periode_uai_classe_id_classe_uai_id_fk" FOREIGN KEY ("uai","classe_id") REFERENCES "public"."classe"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "session_compte" ON "session" USING btree ("uai","compte_id");--> statement-breakpoint
CREATE INDEX "bilan_envoye_eleve" ON "bilan_envoye" USING btree ("uai","eleve_id","periode_id");--> statement-breakpoint
CREATE INDEX "envoi_date" ON "envoi" USING btree ("uai","cree_le");--> statement-breakpoint
CREATE INDEX "importation_date" ON "importation" USING btree ("uai","cree_le");--> statement-breakpoint
CREATE INDEX "journal_objet" ON "journal" USING btree ("uai","objet","objet_id");--> statement-breakpoint
CREATE INDEX "journal_import" ON "journal" USING btree ("uai","import_id");--> statement-breakpoint
CREATE INDEX "saisie_cible" ON "saisie" USING btree ("uai","cible_id");--> statement-breakpoint
CREATE INDEX "eleve_nom" ON "eleve" USING btree ("uai","nom","prenom");--> statement-breakpoint
CREATE INDEX "identifiant_valeur" ON "identifiant" USING btree ("uai","source","valeur");--> statement-breakpoint
CREATE INDEX "scolarite_classe" ON "scolarite" USING btree ("uai","annee","classe_id");--> statement-breakpoint
CREATE INDEX "classe_annee" ON "classe" USING btree ("uai","annee");--> statement-breakpoint
CREATE INDEX "enseignant_classe_personnel" ON "enseignant_classe" USING btree ("uai","personnel_id");