// Imports run one way: formats <- reconcile, livret, invent <- base <- server <- cli; web sees formats, livret and the server's wire schemas.
const only = (from, allowed) => ({
  name: `${from}-imports-only-${allowed.length ? allowed.join("-") : "itself"}`.replaceAll("/", "."),
  severity: "error",
  from: { path: `^${from}/src`, pathNot: "\\.test\\.ts$" },
  to: { path: "^(packages|apps)/", pathNot: [from, ...allowed].map((path) => `^${path}[/.]`) },
});

/** Pure packages take no clock, randomness, file or network. */
const pure = (from) => ({
  name: `${from}-is-pure`.replaceAll("/", "."),
  severity: "error",
  from: { path: `^${from}/src`, pathNot: "\\.test\\.ts$|/testing/" },
  to: {
    dependencyTypes: ["core"],
    pathNot: "^(buffer|stream|zlib|string_decoder|node:(buffer|stream|zlib|string_decoder))",
  },
});

module.exports = {
  forbidden: [
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    {
      name: "wire-schemas-run-in-the-browser",
      severity: "error",
      from: { path: "^apps/server/src/(api|[^/]+/[^/]*schemas)\\.ts$" },
      to: {
        pathNot: ["^apps/server/src/[^/]+/[^/]*schemas\\.ts$", "^packages/(formats|livret)/", "node_modules/zod/"],
      },
    },
    {
      // The whole of the formats reads archives and encodings with Node: the pages take its codes one by one.
      name: "pages-take-no-reader",
      severity: "error",
      from: { path: "^apps/web/src", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^packages/formats/src/index\\.ts$", dependencyTypesNot: ["type-only", "type-import"] },
    },
    only("packages/formats", []),
    only("packages/reconcile", ["packages/formats"]),
    only("packages/livret", ["packages/formats"]),
    only("packages/invent", ["packages/formats"]),
    only("packages/base", ["packages/formats", "packages/reconcile", "packages/livret", "packages/invent"]),
    only("apps/server", ["packages/base", "packages/formats", "packages/reconcile", "packages/livret"]),
    only("apps/cli", ["apps/server", "packages/base", "packages/formats", "packages/invent", "packages/reconcile"]),
    only("apps/web", ["packages/formats", "packages/livret", "apps/server/(src|dist)/(api|[^/]+/[^/]*schemas)"]),
    pure("packages/formats"),
    pure("packages/reconcile"),
    pure("packages/livret"),
    pure("packages/invent"),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.tests.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["source", "types", "import", "node", "default"],
    },
    doNotFollow: { path: ["node_modules", "dist"] },
    exclude: { path: "(^|/)dist/" },
  },
};
