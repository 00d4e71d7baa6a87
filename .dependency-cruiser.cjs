'use strict';

/**
 * The floors of src and sandbox/src, lowest first: a file imports its own folder and the floors below, types included.
 * Places that share a floor do not import each other.
 */
const LIBRARY = [
  ['own\\.ts', 'clock\\.ts'],
  ['errors/'],
  ['callbacks/', 'diagnostics/'],
  ['http/'],
  ['fleet/', 'pacing/'],
  ['client\\.ts'],
  ['tokens/'],
  ['endpoint/'],
  ['modules/'],
  ['each/'],
  ['api\\.ts', 'stores/'],
  ['index\\.ts', 'types\\.m?ts', 'errcodes\\.ts', 'lib/', 'broadcast/'],
];

const SANDBOX = [
  ['base/'],
  ['core/'],
  ['domains/account/', 'domains/followers/', 'domains/files/', 'domains/links/'],
  [
    'domains/messages/',
    'domains/menus/',
    'domains/kf/',
    'domains/pois/',
    'domains/cards/',
    'domains/articles/',
    'domains/shop/',
    'domains/devices/',
    'domains/invoices/',
    'domains/services/',
  ],
  ['domains/mass/'],
  ['domains/statistics/'],
  ['world/', 'state/'],
  ['endpoints/'],
  ['http/'],
  ['fixtures/'],
  ['control/'],
  ['cli/'],
  ['[^/]+\\.ts'],
];

/** What users import or start. */
const ENTRIES =
  '^(src/(index|types|errcodes|stores/(redis|file)|broadcast/index|lib/(util|gone))|sandbox/src/(index|cli))\\.m?ts$';

const floorsOf = (root, floors) => [
  ...floors.flatMap((places, floor) =>
    places.map((place) => ({
      name: `floor-${floor}-${root}${place.replace(/\W+$/, '')}`,
      comment: 'It imports the floors below it, not those beside or above.',
      severity: 'error',
      from: { path: `^${root}${place}` },
      to: { path: `^${root}`, pathNot: `^${root}(${[place, ...floors.slice(0, floor).flat()].join('|')})` },
    })),
  ),
  {
    name: `every-place-has-a-floor-${root}`,
    comment: 'A new folder must be put on a floor.',
    severity: 'error',
    from: { path: `^${root}`, pathNot: `^${root}(${floors.flat().join('|')})` },
    to: {},
  },
];

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'No file imports itself by way of others, types included.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...floorsOf('src/', LIBRARY),
    ...floorsOf('sandbox/src/', SANDBOX),
    {
      name: 'undici-in-http',
      comment: 'What is above the wire knows no HTTP client.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/http/' },
      to: { path: 'node_modules/(undici|urllib)/' },
    },
    {
      name: 'no-http-in-the-world',
      comment: 'The HTTP server of the sandbox is a shell: what is below knows none.',
      severity: 'error',
      from: { path: '^sandbox/src/(base|core|domains|world)/' },
      to: { path: '^(node:)?(https?|http2|net|tls)$' },
    },
    {
      name: 'sandbox-knows-no-client',
      comment:
        'The sandbox is WeChat; it knows nothing of the library that talks to it but what errcodes mean.',
      severity: 'error',
      from: { path: '^sandbox/' },
      to: { path: '^(src|dist|test)/', pathNot: '^dist/errcodes' },
    },
    {
      name: 'no-dead-file',
      comment: 'What cannot be reached from what users import or start is dead.',
      severity: 'error',
      from: { path: ENTRIES },
      to: { path: '^(src|sandbox/src)/', pathNot: ENTRIES, reachable: false },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
