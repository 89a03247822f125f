import { DatabaseError } from "@navette/base";
import { expect, test } from "vitest";
import { answerOf } from "./answers.ts";

test.each([
  ["la même chose écrite deux fois", "23505"],
  ["deux écritures qui se croisent", "40P01"],
  ["une lecture dépassée", "40001"],
])("%s au même instant : le second l’apprend et recharge, ce n’est pas une panne", (_, code) => {
  const error = new DatabaseError({ code, message: "Quatremère" }, "insert into t values ($1)");
  expect(answerOf(error)).toMatchObject({ status: 409, body: { code: "demande.concurrente" } });
  expect(JSON.stringify(answerOf(error))).not.toContain("Quatremère");
});

test("ce que la base refuse d’autre reste une panne, dont rien n’est dit", () => {
  expect(answerOf(new DatabaseError({ code: "23503", message: "" }, "delete from t"))).toBeUndefined();
});
