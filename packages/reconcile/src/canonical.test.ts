import { expect, test } from "vitest";
import { canonical, digest, isSame } from "./canonical.ts";

test("the digest is FNV-1a on 64 bits, by its published vectors", () => {
  expect(digest("")).toBe("cbf29ce484222325");
  expect(digest("a")).toBe("af63dc4c8601ec8c");
  expect(digest("foobar")).toBe("85944171f73967e8");
});

test("the order of the keys changes nothing, the order of a list does", () => {
  expect(canonical({ b: 1, a: { d: null, c: 2 } })).toBe('{"a":{"c":2,"d":null},"b":1}');
  expect(isSame({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
  expect(isSame([1, 2], [2, 1])).toBe(false);
});
