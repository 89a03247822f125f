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
CREATE TABLE "correspondance" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"annee" integer NOT NULL,
	"genre" text NOT NULL,
	"nom" text NOT NULL,
	"detail" jsonb NOT NULL,
	"origine" text NOT NULL,
	"actif" boolean DEFAULT true NOT NULL,
	"cle" text,
	"refusees" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"par" text,
	"le" timestamp with time zone,
	CONSTRAINT "correspondance_uai_annee_genre_nom_pk" PRIMARY KEY("uai","annee","genre","nom"),
	CONSTRAINT "correspondance_cle" UNIQUE("uai","annee","genre","cle")
);
--> statement-breakpoint
CREATE TABLE "geste_correspondance" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"numero" bigint GENERATED ALWAYS AS IDENTITY (sequence name "geste_correspondance_numero_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"annee" integer NOT NULL,
	"nature" text NOT NULL,
	"lignes" jsonb NOT NULL,
	"fichier" text,
	"par" text NOT NULL,
	"le" timestamp with time zone NOT NULL,
	"defait_par" text,
	"defait_le" timestamp with time zone,
	CONSTRAINT "geste_correspondance_uai_numero_pk" PRIMARY KEY("uai","numero")
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
	"adresse_publique" text,
	"telephones_enseignants" boolean DEFAULT false NOT NULL,
	"cree_le" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "association_colonnes" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"cle" text NOT NULL,
	"association" jsonb NOT NULL,
	"le" timestamp with time zone NOT NULL,
	"par" text NOT NULL,
	CONSTRAINT "association_colonnes_uai_cle_pk" PRIMARY KEY("uai","cle")
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
	"contenus" jsonb,
	"options" jsonb NOT NULL,
	"familles" jsonb,
	"plan" jsonb NOT NULL,
	"lever_gardes" jsonb NOT NULL,
	"decisions" jsonb NOT NULL,
	"attente" jsonb NOT NULL,
	"bilan" jsonb,
	"inverse" jsonb,
	"gardees" jsonb,
	"applique_le" timestamp with time zone,
	"annule_le" timestamp with time zone,
	"echec" text,
	CONSTRAINT "importation_uai_id_pk" PRIMARY KEY("uai","id")
);
--> statement-breakpoint
CREATE TABLE "reglage_import" (
	"uai" text PRIMARY KEY DEFAULT current_setting('navette.uai') NOT NULL,
	"ecartees" jsonb NOT NULL,
	"structures" text NOT NULL
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
	"prenom2" text,
	"prenom3" text,
	"naissance" date,
	"lieu_naissance" jsonb,
	"nationalite" text,
	"sexe" text,
	"adresse1" jsonb,
	"adresse2" jsonb,
	"courriel" text,
	"telephone" text,
	"telephone_portable" text,
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
	"nom_patronymique" text,
	"prenom" text NOT NULL,
	"sexe" text,
	"naissance" date,
	"fonction" text,
	"grade" text,
	"disciplines" jsonb,
	"courriel" text,
	"directeur" boolean DEFAULT false NOT NULL,
	"origine" text DEFAULT 'manuel' NOT NULL,
	"actif" boolean DEFAULT true NOT NULL,
	"retire_le" timestamp with time zone,
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
	"mef" text,
	"regime" text,
	"statut" text,
	"doublement" boolean,
	"entree" date,
	"sortie" date,
	"motif_sortie" text,
	"parti_le" date,
	"options" jsonb,
	"an_dernier" jsonb,
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
CREATE TABLE "foyer" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"id" uuid NOT NULL,
	"cle" text NOT NULL,
	"adresse" jsonb NOT NULL,
	"origine" text NOT NULL,
	"actif" boolean DEFAULT true NOT NULL,
	"retire_le" timestamp with time zone,
	"cree_le" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "foyer_uai_id_pk" PRIMARY KEY("uai","id"),
	CONSTRAINT "foyer_cle" UNIQUE("uai","cle")
);
--> statement-breakpoint
CREATE TABLE "responsabilite" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"id" uuid NOT NULL,
	"eleve_id" uuid NOT NULL,
	"responsable_id" uuid NOT NULL,
	"niveau" text,
	"rang" integer,
	"parente" text,
	"paie_frais" boolean,
	"percoit_aides" boolean,
	"heberge" boolean,
	"prioritaire" boolean,
	"origine" text NOT NULL,
	"actif" boolean DEFAULT true NOT NULL,
	"retire_le" timestamp with time zone,
	"cree_le" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "responsabilite_uai_id_pk" PRIMARY KEY("uai","id"),
	CONSTRAINT "responsabilite_lien" UNIQUE("uai","eleve_id","responsable_id")
);
--> statement-breakpoint
CREATE TABLE "responsable" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"id" uuid NOT NULL,
	"civilite" text,
	"nom" text NOT NULL,
	"nom_usage" text,
	"prenom" text,
	"foyer_id" uuid,
	"courriel" text,
	"telephone_domicile" text,
	"telephone_travail" text,
	"telephone_portable" text,
	"accepte_sms" boolean,
	"communication_adresse" boolean,
	"profession" text,
	"origine" text NOT NULL,
	"actif" boolean DEFAULT true NOT NULL,
	"retire_le" timestamp with time zone,
	"cree_le" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "responsable_uai_id_pk" PRIMARY KEY("uai","id")
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
CREATE TABLE "enseignant_classe" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"classe_id" uuid NOT NULL,
	"personnel_id" uuid NOT NULL,
	"debut" date,
	"fin" date,
	CONSTRAINT "enseignant_classe_uai_classe_id_personnel_id_pk" PRIMARY KEY("uai","classe_id","personnel_id")
);
--> statement-breakpoint
CREATE TABLE "calendrier" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"id" uuid NOT NULL,
	"annee" integer NOT NULL,
	"debut_eleves" date,
	"fin_eleves" date,
	"debut_enseignants" date,
	"fin_enseignants" date,
	"periodes" jsonb,
	"origine" text NOT NULL,
	"actif" boolean DEFAULT true NOT NULL,
	"retire_le" timestamp with time zone,
	"cree_le" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendrier_uai_id_pk" PRIMARY KEY("uai","id"),
	CONSTRAINT "calendrier_annee" UNIQUE("uai","annee")
);
--> statement-breakpoint
CREATE TABLE "groupe" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"id" uuid NOT NULL,
	"annee" integer NOT NULL,
	"code" text NOT NULL,
	"libelle" text,
	"divisions" jsonb NOT NULL,
	"mefs" jsonb NOT NULL,
	"origine" text NOT NULL,
	"actif" boolean DEFAULT true NOT NULL,
	"retire_le" timestamp with time zone,
	"cree_le" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "groupe_uai_id_pk" PRIMARY KEY("uai","id"),
	CONSTRAINT "groupe_code" UNIQUE("uai","annee","code")
);
--> statement-breakpoint
CREATE TABLE "inscription" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"id" uuid NOT NULL,
	"annee" integer NOT NULL,
	"eleve_id" uuid NOT NULL,
	"groupe_id" uuid NOT NULL,
	"origine" text NOT NULL,
	"actif" boolean DEFAULT true NOT NULL,
	"retire_le" timestamp with time zone,
	"cree_le" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inscription_uai_id_pk" PRIMARY KEY("uai","id"),
	CONSTRAINT "inscription_lien" UNIQUE("uai","annee","eleve_id","groupe_id")
);
--> statement-breakpoint
CREATE TABLE "matiere" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"code_gestion" text,
	"libelle_court" text,
	"libelle_long" text,
	"libelle_edition" text,
	"origine" text NOT NULL,
	"actif" boolean DEFAULT true NOT NULL,
	"retire_le" timestamp with time zone,
	"cree_le" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "matiere_uai_id_pk" PRIMARY KEY("uai","id"),
	CONSTRAINT "matiere_code" UNIQUE("uai","code")
);
--> statement-breakpoint
CREATE TABLE "mef" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"libelle" text NOT NULL,
	"libelle_edition" text,
	"rattachement" text,
	"mefstat11" text,
	"ouvert" boolean,
	"origine" text NOT NULL,
	"actif" boolean DEFAULT true NOT NULL,
	"retire_le" timestamp with time zone,
	"cree_le" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mef_uai_id_pk" PRIMARY KEY("uai","id"),
	CONSTRAINT "mef_code" UNIQUE("uai","code")
);
--> statement-breakpoint
CREATE TABLE "professeur_principal" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"id" uuid NOT NULL,
	"annee" integer NOT NULL,
	"classe_id" uuid NOT NULL,
	"personnel_id" uuid NOT NULL,
	"debut" date,
	"fin" date,
	"origine" text NOT NULL,
	"actif" boolean DEFAULT true NOT NULL,
	"retire_le" timestamp with time zone,
	"cree_le" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "professeur_principal_uai_id_pk" PRIMARY KEY("uai","id"),
	CONSTRAINT "professeur_principal_lien" UNIQUE("uai","annee","classe_id","personnel_id")
);
--> statement-breakpoint
CREATE TABLE "programme" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"id" uuid NOT NULL,
	"annee" integer NOT NULL,
	"mef" text NOT NULL,
	"matiere" text NOT NULL,
	"modalite" text NOT NULL,
	"horaire" double precision,
	"origine" text NOT NULL,
	"actif" boolean DEFAULT true NOT NULL,
	"retire_le" timestamp with time zone,
	"cree_le" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "programme_uai_id_pk" PRIMARY KEY("uai","id"),
	CONSTRAINT "programme_triplet" UNIQUE("uai","annee","mef","matiere","modalite")
);
--> statement-breakpoint
CREATE TABLE "service" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"id" uuid NOT NULL,
	"annee" integer NOT NULL,
	"classe_id" uuid,
	"groupe_id" uuid,
	"matiere" text NOT NULL,
	"modalite_cours" text NOT NULL,
	"heures" double precision,
	"co_enseignement" boolean,
	"enseignants" jsonb NOT NULL,
	"origine" text NOT NULL,
	"actif" boolean DEFAULT true NOT NULL,
	"retire_le" timestamp with time zone,
	"cree_le" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "service_uai_id_pk" PRIMARY KEY("uai","id"),
	CONSTRAINT "service_cle" UNIQUE NULLS NOT DISTINCT("uai","annee","classe_id","groupe_id","matiere","modalite_cours")
);
--> statement-breakpoint
CREATE TABLE "suppleance" (
	"uai" text DEFAULT current_setting('navette.uai') NOT NULL,
	"id" uuid NOT NULL,
	"annee" integer NOT NULL,
	"suppleant_id" uuid NOT NULL,
	"absent_id" uuid NOT NULL,
	"classe_id" uuid,
	"groupe_id" uuid,
	"matiere" text NOT NULL,
	"modalite_cours" text NOT NULL,
	"debut" date NOT NULL,
	"fin" date NOT NULL,
	"heures" double precision,
	"origine" text NOT NULL,
	"actif" boolean DEFAULT true NOT NULL,
	"retire_le" timestamp with time zone,
	"cree_le" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "suppleance_uai_id_pk" PRIMARY KEY("uai","id")
);
--> statement-breakpoint
ALTER TABLE "compte" ADD CONSTRAINT "compte_uai_personnel_id_personnel_uai_id_fk" FOREIGN KEY ("uai","personnel_id") REFERENCES "public"."personnel"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_uai_compte_id_compte_uai_id_fk" FOREIGN KEY ("uai","compte_id") REFERENCES "public"."compte"("uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bilan_envoye" ADD CONSTRAINT "bilan_envoye_uai_envoi_id_envoi_uai_id_fk" FOREIGN KEY ("uai","envoi_id") REFERENCES "public"."envoi"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bilan_envoye" ADD CONSTRAINT "bilan_envoye_uai_eleve_id_eleve_uai_id_fk" FOREIGN KEY ("uai","eleve_id") REFERENCES "public"."eleve"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bilan_envoye" ADD CONSTRAINT "bilan_envoye_uai_periode_id_periode_uai_id_fk" FOREIGN KEY ("uai","periode_id") REFERENCES "public"."periode"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "distinction" ADD CONSTRAINT "distinction_uai_eleve_id_eleve_uai_id_fk" FOREIGN KEY ("uai","eleve_id") REFERENCES "public"."eleve"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saisie" ADD CONSTRAINT "saisie_uai_periode_id_periode_uai_id_fk" FOREIGN KEY ("uai","periode_id") REFERENCES "public"."periode"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scolarite" ADD CONSTRAINT "scolarite_uai_eleve_id_eleve_uai_id_fk" FOREIGN KEY ("uai","eleve_id") REFERENCES "public"."eleve"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scolarite" ADD CONSTRAINT "scolarite_uai_classe_id_classe_uai_id_fk" FOREIGN KEY ("uai","classe_id") REFERENCES "public"."classe"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responsabilite" ADD CONSTRAINT "responsabilite_uai_eleve_id_eleve_uai_id_fk" FOREIGN KEY ("uai","eleve_id") REFERENCES "public"."eleve"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responsabilite" ADD CONSTRAINT "responsabilite_uai_responsable_id_responsable_uai_id_fk" FOREIGN KEY ("uai","responsable_id") REFERENCES "public"."responsable"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responsable" ADD CONSTRAINT "responsable_uai_foyer_id_foyer_uai_id_fk" FOREIGN KEY ("uai","foyer_id") REFERENCES "public"."foyer"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "periode" ADD CONSTRAINT "periode_uai_classe_id_classe_uai_id_fk" FOREIGN KEY ("uai","classe_id") REFERENCES "public"."classe"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enseignant_classe" ADD CONSTRAINT "enseignant_classe_uai_classe_id_classe_uai_id_fk" FOREIGN KEY ("uai","classe_id") REFERENCES "public"."classe"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enseignant_classe" ADD CONSTRAINT "enseignant_classe_uai_personnel_id_personnel_uai_id_fk" FOREIGN KEY ("uai","personnel_id") REFERENCES "public"."personnel"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inscription" ADD CONSTRAINT "inscription_uai_eleve_id_eleve_uai_id_fk" FOREIGN KEY ("uai","eleve_id") REFERENCES "public"."eleve"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inscription" ADD CONSTRAINT "inscription_uai_groupe_id_groupe_uai_id_fk" FOREIGN KEY ("uai","groupe_id") REFERENCES "public"."groupe"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "professeur_principal" ADD CONSTRAINT "professeur_principal_uai_classe_id_classe_uai_id_fk" FOREIGN KEY ("uai","classe_id") REFERENCES "public"."classe"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "professeur_principal" ADD CONSTRAINT "professeur_principal_uai_personnel_id_personnel_uai_id_fk" FOREIGN KEY ("uai","personnel_id") REFERENCES "public"."personnel"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_uai_classe_id_classe_uai_id_fk" FOREIGN KEY ("uai","classe_id") REFERENCES "public"."classe"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_uai_groupe_id_groupe_uai_id_fk" FOREIGN KEY ("uai","groupe_id") REFERENCES "public"."groupe"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suppleance" ADD CONSTRAINT "suppleance_uai_suppleant_id_personnel_uai_id_fk" FOREIGN KEY ("uai","suppleant_id") REFERENCES "public"."personnel"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suppleance" ADD CONSTRAINT "suppleance_uai_absent_id_personnel_uai_id_fk" FOREIGN KEY ("uai","absent_id") REFERENCES "public"."personnel"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suppleance" ADD CONSTRAINT "suppleance_uai_classe_id_classe_uai_id_fk" FOREIGN KEY ("uai","classe_id") REFERENCES "public"."classe"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suppleance" ADD CONSTRAINT "suppleance_uai_groupe_id_groupe_uai_id_fk" FOREIGN KEY ("uai","groupe_id") REFERENCES "public"."groupe"("uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "session_compte" ON "session" USING btree ("uai","compte_id");--> statement-breakpoint
CREATE INDEX "geste_correspondance_annee" ON "geste_correspondance" USING btree ("uai","annee","numero");--> statement-breakpoint
CREATE INDEX "bilan_envoye_eleve" ON "bilan_envoye" USING btree ("uai","eleve_id","periode_id");--> statement-breakpoint
CREATE INDEX "envoi_date" ON "envoi" USING btree ("uai","cree_le");--> statement-breakpoint
CREATE INDEX "importation_date" ON "importation" USING btree ("uai","cree_le");--> statement-breakpoint
CREATE INDEX "journal_objet" ON "journal" USING btree ("uai","objet","objet_id");--> statement-breakpoint
CREATE INDEX "journal_import" ON "journal" USING btree ("uai","import_id");--> statement-breakpoint
CREATE INDEX "saisie_cible" ON "saisie" USING btree ("uai","cible_id");--> statement-breakpoint
CREATE INDEX "eleve_nom" ON "eleve" USING btree ("uai","nom","prenom");--> statement-breakpoint
CREATE INDEX "identifiant_valeur" ON "identifiant" USING btree ("uai","source","valeur");--> statement-breakpoint
CREATE INDEX "scolarite_classe" ON "scolarite" USING btree ("uai","annee","classe_id");--> statement-breakpoint
CREATE INDEX "responsabilite_responsable" ON "responsabilite" USING btree ("uai","responsable_id");--> statement-breakpoint
CREATE INDEX "responsable_foyer" ON "responsable" USING btree ("uai","foyer_id");--> statement-breakpoint
CREATE INDEX "responsable_nom" ON "responsable" USING btree ("uai","nom","prenom");--> statement-breakpoint
CREATE INDEX "classe_annee" ON "classe" USING btree ("uai","annee");--> statement-breakpoint
CREATE INDEX "enseignant_classe_personnel" ON "enseignant_classe" USING btree ("uai","personnel_id");--> statement-breakpoint
CREATE INDEX "inscription_groupe" ON "inscription" USING btree ("uai","groupe_id");