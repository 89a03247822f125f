import type { Sexe } from "@navette/formats";

/** First names as given in France, by decade of birth. All can be written in windows-1252, the encoding of ONDE. */
type Prenoms = Readonly<Record<Sexe, readonly string[]>>;

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const PAR_DECENNIE: Readonly<Record<number, Prenoms>> = {
  1960: {
    F: words(`Annie Béatrice Brigitte Catherine Chantal Christine Claire Corinne Dominique Élisabeth Évelyne Fabienne
      Florence Françoise Geneviève Isabelle Joëlle Josiane Laurence Marie-Christine Marie-Claude Marie-France Martine
      Michèle Mireille Monique Muriel Nadine Nathalie Nicole Pascale Patricia Sophie Sylvie Valérie Véronique`),
    M: words(`Alain André Bernard Bruno Christian Christophe Claude Daniel Denis Didier Dominique Éric François Frédéric
      Gérard Gilles Guy Hervé Jacques Jean-Claude Jean-Luc Jean-Marc Jean-Michel Jean-Pierre Joël Marc Michel Olivier
      Pascal Patrice Patrick Philippe Pierre Serge Thierry Yves`),
  },
  1970: {
    F: words(`Agnès Alexandra Anne Anne-Laure Anne-Sophie Aurélie Barbara Carine Carole Caroline Cécile Céline Christelle
      Claire Delphine Emmanuelle Estelle Fabienne Florence Gaëlle Hélène Ingrid Isabelle Karine Laetitia Laurence Magali
      Marie-Laure Marion Nadège Nathalie Peggy Sabrina Sandra Sandrine Séverine Sonia Sophie Stéphanie Valérie Virginie`),
    M: words(`Alexandre Arnaud Benoît Bertrand Bruno Cédric Christophe Cyril David Didier Emmanuel Éric Fabien Fabrice
      Franck Frédéric Grégory Guillaume Jean-Baptiste Jean-François Jean-Sébastien Jérôme Laurent Ludovic Mickaël Nicolas
      Olivier Pascal Philippe Raphaël Samuel Sébastien Stéphane Sylvain Thierry Vincent Xavier Yann`),
  },
  1980: {
    F: words(`Adeline Alice Amandine Amélie Anaïs Anne-Laure Audrey Aurélie Aurore Bérengère Camille Caroline Cécile Céline
      Charlotte Clémence Claire Cindy Delphine Élodie Émilie Fanny Gwenaëlle Jennifer Jessica Julie Justine Laetitia Laura
      Lucie Marie Marine Marion Mathilde Mélanie Noémie Pauline Sabrina Sarah Stéphanie Vanessa Virginie`),
    M: words(`Adrien Alexandre Alexis Anthony Antoine Arnaud Aurélien Baptiste Benjamin Benoît Cédric Charles-Édouard Clément
      Damien David Fabien Florian Gaël Grégoire Guillaume Jérémy Jérôme Jonathan Julien Kévin Loïc Ludovic Mathieu Matthieu
      Maxime Mickaël Nicolas Pierre Quentin Romain Rémi Sébastien Simon Thibault Thomas Vincent Yoann`),
  },
  1990: {
    F: words(`Alexia Alicia Alison Amandine Amélie Anaïs Audrey Aurore Camille Célia Charlène Charlotte Chloé Clara Clémence
      Coralie Élise Élodie Emma Estelle Eva Justine Kelly Laura Léa Léna Lisa Lucie Manon Margaux Marie Marine Marion
      Mathilde Maëva Mélissa Morgane Océane Ophélie Pauline Salomé Sarah Solène`),
    M: words(`Adrien Alexis Anthony Antoine Arthur Aurélien Axel Baptiste Bastien Benjamin Clément Corentin Cyprien Dorian
      Dylan Enzo Florian Gaëtan Hugo Jérémy Jordan Julien Kévin Killian Léo Loïc Lucas Martin Mathieu Maxime Nathan
      Nicolas Paul Pierre-Yves Quentin Rémi Robin Romain Simon Théo Thomas Tristan Valentin Victor`),
  },
  2010: {
    F: words(`Adèle Agathe Alice Alicia Alix Ambre Anaïs Anna Anouk Apolline Apolline-Rose Assia Ava Capucine Célestine
      Charlie Charlotte Chloé Clara Clémence Cléo Constance Éléonore Elena Élise Élisa Éloïse Emma Emy Eva Éva Gabrielle
      Garance Giulia Héloïse Inaya Inès Iris Jade Jeanne Julia Juliette Justine Lana Léa Léna Léonie Lily Lina Line Lisa
      Lise Lola Lou Lou-Ann Louane Louise Lucie Luna Lyna Madeleine Maëlle Maëlys Maïa Manon Margaux Margot Marie
      Marie-Lou Mathilde Maya Mila Mya Nina Noémie Nora Olivia Océane Pauline Romane Rose Roxane Salomé Sarah Sofia Soline
      Suzanne Thaïs Valentine Victoire Victoria Violette Yasmine Zélie Zoé Zoë`),
    M: words(`Aaron Adam Adrien Alexandre Alexis Antoine Antonin Arthur Auguste Augustin Aurélien Axel Ayden Baptiste Basile
      Bastien Camille Charles Clément Côme Corentin Eden Edgar Élie Eliott Émile Enzo Esteban Ethan Évan Félix Gabin
      Gabriel Gaspard Gustave Hugo Isaac Jean-Baptiste Jean-Côme Joachim Jules Kaïs Kylian Léandre Léo Léon Léonard Liam
      Loan Loïs Lorenzo Louis Louis-Marie Lucas Maël Malo Marceau Marius Martin Mathéo Mathis Mathys Matteo Maxence Maxime
      Milan Milo Naël Nathan Nino Noa Noah Noam Noé Nolan Oscar Owen Paul Pierre Raphaël Robin Romain Sacha Samuel Simon
      Soan Théo Théodore Théophile Thiago Thomas Timéo Tiago Titouan Tom Valentin Victor Yanis Zacharie`),
  },
  2020: {
    F: words(`Adèle Agathe Albane Alba Alice Alma Ambre Anna Apolline Aria Astrid Ava Ayla Blanche Calie Capucine Charlie
      Charlotte Chloé Clémence Éden Elena Eléa Elia Élise Éloïse Elsa Emma Emna Esmée Eva Faustine Flora Gabrielle Gaïa
      Garance Giulia Héloïse Inaya Inès Iris Isaure Jade Jeanne Joy Julia Julie Juliette Lara Léa Léna Léonie Lily Lina
      Livia Lou Louise Lucie Luna Lya Lyna Madeleine Maëlle Maïa Malia Margaux Margot Maria-Rose Mathilde Maya Mia Mila
      Mya Naëlle Nina Noémie Nour Olivia Ophélie Paola Rita Robyn Romane Romy Rose Roxane Salomé Sarah Sasha Sienna Sofia
      Soline Suzanne Théa Tess Thaïs Valentine Victoire Victoria Yasmine Yuna Zélie Zoé`),
    M: words(`Aaron Abel Achille Adam Alessio Alexandre Ali Alphonse Amaury Andréa Antoine Anatole Aron Arthur Auguste
      Augustin Axel Ayden Basile Camille Cassien Célestin Charles Charlie Côme Eden Élio Elio Éliott Émile Enzo Ernest
      Ethan Ezio Félix Gabin Gabriel Gaspard Gaston Georges Gustave Hugo Ibrahim Imran Isaac Ismaël Jean Jean-Gabriel
      Joseph Jules Julian Kaïs Kayden Léandre Léo Léon Léonard Liam Livio Logan Louis Louka Lucas Luca Lucien Lyam Maé Maël
      Malo Malone Marceau Marin Marius Martin Mathis Mathéo Maxence Milan Milo Mohamed-Amine Naël Nathan Nino Noa Noah
      Noam Noé Nolan Octave Oscar Pablo Paul Raphaël Robin Sacha Samuel Sohan Soan Swann Théo Théodore Tiago Timéo Tom
      Victor Wassim Yanis Youssef`),
  },
};

/** First names that families keep beside those of the decade, by the origin of their name. */
const PAR_ORIGINE: Readonly<Record<Exclude<Origine, "france">, Prenoms>> = {
  maghreb: {
    F: words(
      "Aïcha Amina Asma Assia Chaïma Fatima Hafsa Hanna Inès Jihane Khadija Lina Maryam Meriem Nawel Nour Rania Salma Sirine Yasmine",
    ),
    M: words(
      "Adam Amine Anas Ayoub Bilal Farès Hamza Ilyès Imran Ismaël Karim Mehdi Mohamed Mohamed-Amine Nassim Rayan Sofiane Yanis Younès Zakaria",
    ),
  },
  afrique: {
    F: words(
      "Aminata Aïssatou Awa Binta Djénéba Esther Fanta Fatoumata Grâce Hawa Kadiatou Maïmouna Mariam Naomi Oumou Rokhaya",
    ),
    M: words(
      "Abdoulaye Boubacar Cheick Christ-Emmanuel Demba Ibrahima Issa Ismaïla Lamine Mamadou Moussa Oumar Ousmane Seydou Souleymane Yaya",
    ),
  },
  iberie: {
    F: words("Ana-Sofia Beatriz Carla Catarina Inês Joana Lara Leonor Lúcia María Matilde Sofia"),
    M: words("André Diego Duarte Gonçalo João Lisandro Luís Mateo Miguel Rafael Tiago Tomás"),
  },
  asie: {
    F: words("Anh Chloé-Linh Hoa Jia Kim Lan Mai Mei Mei-Lin Minh-Anh Thi Yumi"),
    M: words("An Bao Duc Hao Jun Kim-Son Long Minh Nam Tuan Viet Yang"),
  },
  turquie: {
    F: words("Azra Ceyda Defne Ela Elif Esma Hira Leyla Melek Selin Yagmur Zeynep"),
    M: words("Ali-Can Arda Aras Berat Deniz Emir Emre Eymen Kerem Mert Ömer Yusuf"),
  },
  oceanie: {
    F: words("Heiata Hinano Lesieli Mahana Malia Moana Poema Sesilia Teura Vaimiti"),
    M: words("Ariitea Hiro Ioane Kalolo Manuarii Petelo Soane Teiki Teva Wadria"),
  },
};

/** Where the name of a family comes from: what makes the pupils of an invented school look like those of a real one. */
export type Origine = "france" | "maghreb" | "afrique" | "iberie" | "asie" | "turquie" | "oceanie";

const DECENNIES = Object.keys(PAR_DECENNIE).map(Number).sort();

/** First names in use in France for a year of birth; years outside the tables take the nearest decade before, or the first. */
export function prenomsDe(naissance: number, sexe: Sexe): readonly string[] {
  const decennie = DECENNIES.findLast((each) => each <= naissance) ?? DECENNIES[0] ?? 0;
  return PAR_DECENNIE[decennie]?.[sexe] ?? [];
}

/** First names of an origin; for `france`, those of the year. */
export function prenomsOrigine(origine: Origine, naissance: number, sexe: Sexe): readonly string[] {
  return origine === "france" ? prenomsDe(naissance, sexe) : PAR_ORIGINE[origine][sexe];
}
